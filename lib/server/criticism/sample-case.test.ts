import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryDatabase } from "@/db/testing";
import { type Criticism, objectsOf } from "@/lib/criticism/criticism";
import { passagesOfHands, remaining } from "@/lib/criticism/hands";
import { sizeOf } from "@/lib/criticism/ranges";
import type { TestDb } from "@/lib/server/testing";
import { check } from "../check";
import { everyReviewer, listReviewers } from "../reviewers";
import { loadSample } from "../sample";
import { sourceText } from "../text";
import { handsOf, ifThisFalls, lines } from "./ask";
import { dossier } from "./dossier";
import { loadCriticism } from "./load";

const truth = z
  .object({
    hands: z.array(
      z.object({
        id: z.string(),
        spans: z.array(z.object({ start: z.number(), end: z.number() })),
      }),
    ),
  })
  .parse(
    JSON.parse(readFileSync("corpus/two-clocks-at-galata/truth.json", "utf8")),
  );

let db: TestDb;
let slug: string;
let criticism: Criticism;

beforeAll(() => {
  db = memoryDatabase();
  [slug = ""] = loadSample(db);
  criticism = loadCriticism(db, slug);
});

const byCode = (code: string) =>
  criticism.objects.find(({ body }) => "code" in body && body.code === code)
    ?.id ?? "";

describe("the case of the sample source", () => {
  it("is loaded whole, every stretch in its place", () => {
    expect(criticism.objects).toHaveLength(94);
    const stretches = criticism.objects.flatMap(({ body, id }) =>
      "stretches" in body ? body.stretches.map((s) => ({ ...s, id })) : [],
    );
    expect(stretches.length).toBeGreaterThan(15);
    expect(stretches.filter(({ state }) => state !== "exact")).toEqual([]);
    expect(check(db).problems).toEqual([]);
  });

  it("cites its reviewers, and leaves judging to who sits at the machine", () => {
    const cited = everyReviewer(db).map(({ name }) => name);
    expect(cited.some((name) => name.includes("invented"))).toBe(true);
    for (const { name } of listReviewers(db)) {
      expect(name).not.toContain("invented");
    }
  });

  it("tells the text which stretches each hand wrote", () => {
    const views = handsOf(db, slug);
    expect(views.length).toBeGreaterThan(0);
    const { length } = sourceText(db, slug).version;
    for (const { hands, unassigned, contested } of views) {
      expect(hands.length).toBeGreaterThan(1);
      const shares = hands.reduce((sum, { share }) => sum + share, 0);
      expect(shares + unassigned - contested).toBeCloseTo(1);
      for (const { code, ranges, share } of hands) {
        expect(code).not.toBe("");
        expect(sizeOf(ranges) / length).toBeCloseTo(share);
        expect(ranges.every(({ end }) => end <= length)).toBe(true);
      }
    }
  });

  it("gives the hands about what the truth gives them", () => {
    const hands = objectsOf(criticism, "hand");
    const passages = passagesOfHands(criticism, hands);
    for (const hand of hands) {
      const told = truth.hands.find(({ id }) => id === hand.body.term);
      const size = sizeOf(passages.get(hand.id) ?? []);
      const real = sizeOf(told?.spans ?? []);
      expect(Math.abs(size - real) / real).toBeLessThan(0.1);
    }
    const [a, b] = hands;
    const { length } = sourceText(db, slug).version;
    const left = remaining(passages, length, [b?.id ?? ""]);
    const rest = sizeOf(left);
    expect(rest + sizeOf(passages.get(b?.id ?? "") ?? [])).toBe(length);
    expect(sizeOf(passages.get(a?.id ?? "") ?? [])).toBeLessThan(rest);
  });

  it("takes memoir and diary for one line of support", () => {
    const { verdicts } = dossier(db, slug);
    const all = lines(db, slug, verdicts[0]?.verdict.id ?? "");
    expect(all.lines.length).toBeGreaterThan(2);
    const fall = ifThisFalls(db, slug, [
      objectsOf(criticism, "person").find(({ body }) =>
        body.name.includes("Delvaux"),
      )?.id ?? "",
    ]);
    const codes = fall.falls.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["E3", "E4", "E9"]));
  });

  it("lists what contradicts each hypothesis", () => {
    const { contradictions } = dossier(db, slug);
    const against = (code: string) =>
      contradictions
        .filter(({ hypothesisId }) => hypothesisId === byCode(code))
        .map(({ terminus, force }) => `${terminus.body.date} ${force}`);
    expect(against("Genuine").sort()).toEqual([
      "1922-07-05 possible",
      "1934-11-24 certain",
      "1936-07-20 certain",
      "1936-10 certain",
    ]);
    // Its second writer may have written before he can have known, or after.
    expect(against("Improved").every((one) => one.endsWith("possible"))).toBe(
      true,
    );
  });

  it("shows the verdict with its dissent, the gap and the single witness", () => {
    const { verdicts, custody, hypotheses } = dossier(db, slug);
    expect(verdicts[0]?.dissents).toHaveLength(1);
    expect(custody.gaps).toHaveLength(1);
    const [alone] = custody.singlePoints;
    expect(alone).toMatchObject({ name: "Henri Delvaux" });
    expect(hypotheses[0]?.items[0]?.code).toMatch(/^E/);
    expect(hypotheses[0]?.matrix.columns.at(0)?.separates).toBe(4);
  });
});
