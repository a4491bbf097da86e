import { beforeAll, describe, expect, it } from "vitest";
import { memoryDatabase } from "@/db/testing";
import type { Annotation } from "@/lib/annotation/annotation";
import { objectsOf } from "@/lib/criticism/criticism";
import { judgments } from "@/lib/server/criticism/ask";
import { dossier } from "@/lib/server/criticism/dossier";
import { loadCriticism } from "@/lib/server/criticism/load";
import { importSource } from "@/lib/server/import-source";
import type { TestDb } from "@/lib/server/testing";
import { realFile, sourcesMissing } from "./sources";

describe.skipIf(sourcesMissing)("Carr's case on the book itself", () => {
  let db: TestDb;
  let slug: string;

  beforeAll(() => {
    db = memoryDatabase();
    const file = realFile("notes-for-a-journal");
    slug = importSource(db, { file, profile: "auto" }).slug;
  }, 60_000);

  const stanceOf = ({ body }: Annotation) =>
    body.kind === "judgment" ? body.stance : undefined;

  it("is attached when the file is recognised, every place found", () => {
    const { annotations, objects } = loadCriticism(db, slug);
    expect(annotations).toHaveLength(133);
    const states = annotations.flatMap(({ anchors }) =>
      anchors.map(({ state }) => state),
    );
    expect(new Set(states)).toEqual(new Set(["exact"]));
    const stretches = objects.flatMap(({ body }) =>
      "stretches" in body ? body.stretches : [],
    );
    expect(stretches.length).toBeGreaterThan(10);
    expect(stretches.every(({ state }) => state === "exact")).toBe(true);
  });

  it("puts each anchor where its place opens", () => {
    const folded = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");
    for (const annotation of loadCriticism(db, slug).annotations) {
      const places = stanceOf(annotation)?.places ?? [];
      annotation.anchors.forEach((anchor) => {
        const start = folded(anchor.exact).slice(0, 10);
        const opens = places.map((place) => folded(place.opens));
        expect(opens.some((words) => words.startsWith(start))).toBe(true);
      });
    }
  });

  it("shows on page 30 all that is said of Mao there, on both sides", () => {
    const found = judgments(db, slug, { page: "30" });
    const codes = found.map((one) => stanceOf(one)?.code);
    for (const code of [
      "C046",
      "C047",
      "C048",
      "C049",
      "C050",
      "C051",
      "C052",
      "C053",
      "C095",
      "C105",
    ]) {
      expect(codes).toContain(code);
    }
    const sides = new Set(found.map((one) => stanceOf(one)?.polarity));
    expect(sides).toContain("for");
    expect(sides).toContain("against");
  });

  it("finds what contradicts a hypothesis, and counts by delivery", () => {
    const { contradictions, omissions, hands } = dossier(db, slug);
    const certain = contradictions.filter(({ force }) => force === "certain");
    const named = new Map(
      objectsOf(loadCriticism(db, slug), "hypothesis").map((h) => [
        h.id,
        h.body.code,
      ]),
    );
    const clashes = certain.map(
      ({ hypothesisId, terminus }) =>
        `${named.get(hypothesisId)} ${terminus.body.date}`,
    );
    expect(clashes).toContain("H-genuine 1949");
    expect(clashes).toContain("H-genuine 1945-05");
    expect(omissions.byDelivery.map(({ count }) => count > 0)).toEqual([
      true,
      true,
    ]);
    const late = hands[0]?.deliveries.at(-1)?.hands ?? [];
    expect(late.some(({ share }) => share > 0.99)).toBe(true);
  });
});
