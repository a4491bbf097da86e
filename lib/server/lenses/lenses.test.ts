import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { type ObjectBody, objectsOf } from "@/lib/criticism/criticism";
import type { FindingPlace } from "@/lib/lenses/lens";
import { createObject } from "../criticism/change";
import { loadCriticism } from "../criticism/load";
import { workbench } from "../testing";
import { requireSource } from "../text";
import { findingClashes } from "./clashes";
import { decideFinding } from "./decide";
import {
  facts,
  factsCsv,
  factsInUse,
  importFacts,
  removeFact,
  saveFact,
  switchFact,
} from "./gazetteer";
import { loadFindings } from "./list";
import { runNow, runState, startRun, stopRun } from "./run";
import { storeRuns } from "./store";

const TEXT = `A Small Diary

On Tuesday, 29 October 1923 it rained. On Wednesday, 30 October 1923 too.

On 31 April 1924 it rained again.
`;

async function examined() {
  const bench = workbench(TEXT);
  await runNow(bench.db, bench.slug, bench.ada, ["dates"]);
  return bench;
}

function findingsOf({ db, slug }: Awaited<ReturnType<typeof examined>>) {
  return loadFindings(db, slug).findings;
}

describe("a run of lenses", () => {
  it("keeps what it found, by place, and what it looked at", async () => {
    const bench = await examined();
    expect(findingsOf(bench).map(({ kind }) => kind)).toEqual([
      "weekday",
      "weekday",
      "impossible-date",
    ]);
    const { lenses } = loadFindings(bench.db, bench.slug);
    const dates = lenses.find(({ id }) => id === "dates");
    expect(dates?.run?.stale).toBe(false);
    expect(dates?.run?.examined.length).toBeGreaterThan(0);
    expect(lenses.find(({ id }) => id === "references")?.run).toBeNull();
  });

  it("can be started, watched and stopped", async () => {
    const { db, slug, ada } = workbench(TEXT);
    expect(runState(db, slug).state).toBe("idle");
    const only = { only: ["dates"] };
    expect(startRun(db, slug, ada, only).state).toBe("running");
    stopRun(db, slug);
    await expect.poll(() => runState(db, slug).state).toBe("stopped");
    expect(loadFindings(db, slug).findings).toEqual([]);
    startRun(db, slug, ada, only);
    await expect.poll(() => runState(db, slug).state).toBe("done");
    expect(loadFindings(db, slug).findings).toHaveLength(3);
  });

  it("refuses a lens that is not there", () => {
    const { db, slug, ada } = workbench(TEXT);
    expect(() => startRun(db, slug, ada, { only: ["crystal"] })).toThrow(
      /no lens/,
    );
  });

  it("keeps decisions when it is repeated", async () => {
    const bench = await examined();
    const [first] = findingsOf(bench);
    const refused = { state: "rejected", reason: "A slip of the printer." };
    decideFinding(bench.db, bench.slug, first?.id ?? "", bench.ben, refused);
    await runNow(bench.db, bench.slug, bench.ada, ["dates"]);
    const again = findingsOf(bench);
    expect(again).toHaveLength(3);
    expect(again[0]).toMatchObject({ id: first?.id, state: "rejected" });
  });

  it("drops what nobody decided on and is not met again, and keeps the rest as stale", async () => {
    const bench = await examined();
    const [first] = findingsOf(bench);
    const state = { state: "deferred", reason: "Ask the archive." };
    decideFinding(bench.db, bench.slug, first?.id ?? "", bench.ada, state);
    const { db, slug } = bench;
    const sourceId = requireSource(db, slug).id;
    const result = { findings: [], examined: [], skipped: [], strips: [] };
    const read = { textVersion: "another text", factsVersion: null };
    storeRuns(db, sourceId, read, null, [{ lens: "dates", result }]);
    expect(findingsOf(bench)).toMatchObject([
      { id: first?.id, state: "deferred", stale: true },
    ]);
  });
});

describe("a decision", () => {
  it("of acceptance makes evidence under the name of the person, once", async () => {
    const bench = await examined();
    const { db, slug, ben } = bench;
    const [first, second] = findingsOf(bench);
    const yes = { state: "accepted", reason: "The almanac agrees." };
    const made = decideFinding(db, slug, first?.id ?? "", ben, yes);
    decideFinding(db, slug, first?.id ?? "", ben, yes);
    decideFinding(db, slug, second?.id ?? "", ben, yes);
    const criticism = loadCriticism(db, slug);
    const evidence = objectsOf(criticism, "evidence");
    expect(evidence).toHaveLength(2);
    expect(evidence[0]).toMatchObject({ id: made.evidenceId, reviewer: ben });
    expect(evidence[0]?.body.findingId).toBe(first?.id);
    expect(evidence[0]?.body.stretches[0]).toMatchObject({
      start: first?.places[0]?.start,
      end: first?.places[0]?.end,
    });
    // Two findings of one lens are one line of support.
    expect(objectsOf(criticism, "origin")).toHaveLength(1);
    const origins = new Set(evidence.map(({ body }) => body.originId));
    expect(origins.size).toBe(1);
  });

  it("taken back withdraws the evidence, and comes again with it", async () => {
    const bench = await examined();
    const { db, slug, ada } = bench;
    const id = findingsOf(bench)[0]?.id ?? "";
    const decide = (state: string) =>
      decideFinding(db, slug, id, ada, { state, reason: "So it is." });
    decide("accepted");
    decide("rejected");
    expect(objectsOf(loadCriticism(db, slug), "evidence")).toEqual([]);
    const again = decide("accepted");
    expect(objectsOf(loadCriticism(db, slug), "evidence")).toHaveLength(1);
    expect(again.decisions.map(({ state }) => state)).toEqual([
      "accepted",
      "rejected",
      "accepted",
    ]);
  });

  it("is counted as the live precision of its lens", async () => {
    const bench = await examined();
    const { db, slug, ada } = bench;
    const [a, b] = findingsOf(bench);
    const decide = (id: string | undefined, state: string) =>
      decideFinding(db, slug, id ?? "", ada, { state, reason: "So it is." });
    decide(a?.id, "accepted");
    decide(b?.id, "rejected");
    const dates = loadFindings(db, slug).lenses.find(
      ({ id }) => id === "dates",
    );
    expect(dates).toMatchObject({
      accepted: 1,
      rejected: 1,
      acceptedEverywhere: 1,
      rejectedEverywhere: 1,
    });
  });

  it("is refused for what is not there, and for a state that is none", async () => {
    const bench = await examined();
    const { db, slug, ada } = bench;
    const id = findingsOf(bench)[0]?.id ?? "";
    const decide = (which: string, state: string) => () =>
      decideFinding(db, slug, which, ada, { state, reason: "So it is." });
    expect(decide("nothing", "accepted")).toThrow(/no such finding/);
    expect(decide(id, "certain")).toThrow(/"state"/);
    const mute = { state: "rejected", reason: "  " };
    expect(() => decideFinding(db, slug, id, ada, mute)).toThrow(/Say why/);
  });
});

describe("a finding with an earliest time", () => {
  const stretch = {
    opens: "",
    closes: "",
    label: "",
    state: "exact" as const,
  };
  const where = (place: FindingPlace | undefined) => ({
    stream: place?.stream ?? "main",
    start: place?.start ?? 0,
    end: place?.end ?? 0,
  });

  it("is held against the datings of hypotheses, unless it is rejected", async () => {
    const text = "A Diary\n\nOn 3 May 1921 we talked of Leningrad all night.\n";
    const { db, slug, ada } = workbench(text);
    await runNow(db, slug, ada, ["anachronism"]);
    const [finding] = loadFindings(db, slug).findings;
    expect(finding?.notBefore).toBe("1924-01-26");
    const place = finding?.places[0];
    const make = (body: ObjectBody) => {
      const id = newId();
      createObject(db, slug, ada, { id, body });
      return id;
    };
    const setId = make({
      kind: "hypothesis-set",
      label: "When",
      stretches: [],
      remark: "",
    });
    const hypothesis = (code: string) =>
      make({
        kind: "hypothesis",
        setId,
        code,
        statement: `${code} holds`,
        parentId: null,
        standing: "",
        motive: "",
        none: false,
      });
    const dated = (hypothesisId: string, date: string) =>
      make({
        kind: "composition",
        hypothesisId,
        stretches: [{ ...stretch, ...where(place) }],
        date,
        reason: "",
      });
    const [early, late] = [hypothesis("Early"), hypothesis("Late")];
    dated(early, "1921");
    dated(late, "1930");
    expect(findingClashes(db, slug)).toEqual([
      expect.objectContaining({
        hypothesisId: early,
        hypothesis: "Early holds",
        written: "1921",
        force: "certain",
      }),
    ]);
    expect(loadFindings(db, slug).findings[0]?.contradicts).toHaveLength(1);
    const no = { state: "rejected", reason: "The translator's word." };
    decideFinding(db, slug, finding?.id ?? "", ada, no);
    expect(findingClashes(db, slug)).toEqual([]);
  });
});

const fact = {
  id: "word-jeep",
  kind: "word",
  label: "jeep",
  forms: ["jeep", "jeeps"],
  date: "1941/..",
  person: [],
  place: [],
  statement: "The word jeep is of 1941.",
  source: "A dictionary",
} as const;

describe("the gazetteer", () => {
  it("takes a fact of the user, and gives it to the lenses", () => {
    const { db, ada } = workbench();
    saveFact(db, ada, fact);
    expect(factsInUse(db)).toContainEqual(fact);
    removeFact(db, fact.id);
    expect(factsInUse(db)).not.toContainEqual(fact);
  });

  it("makes the runs stale that asked it, and no others", async () => {
    const { db, slug, ada } = workbench(TEXT);
    await runNow(db, slug, ada, ["dates", "scan"]);
    const changed = (lens: string) =>
      loadFindings(db, slug).lenses.find(({ id }) => id === lens)?.run?.changed;
    expect(changed("dates")).toBeNull();
    saveFact(db, ada, fact);
    expect(changed("dates")).toBe("facts");
    expect(changed("scan")).toBeNull();
    removeFact(db, fact.id);
    expect(changed("dates")).toBeNull();
  });

  it("comes back from its own CSV file as it was", () => {
    const { db, ada } = workbench();
    const odd = {
      ...fact,
      statement: 'Of "1941",\nlater.',
      person: ["A", "B"],
    };
    saveFact(db, ada, odd);
    const before = factsInUse(db);
    importFacts(db, ada, factsCsv(db));
    expect(factsInUse(db)).toEqual(before);
  });

  it("gives a changed fact back as it came", () => {
    const { db, ada } = workbench();
    const came = facts(db).find(({ id }) => id === "leningrad");
    if (!came) throw new Error("Leningrad is not shipped");
    const { shipped: _, own: __, off: ___, ...entry } = came;
    const changed = saveFact(db, ada, { ...entry, date: "1925/.." });
    expect(changed).toMatchObject({ shipped: true, own: true });
    removeFact(db, "leningrad");
    expect(facts(db).find(({ id }) => id === "leningrad")).toEqual(came);
  });

  it("switches a shipped fact off and on", () => {
    const { db, ada } = workbench();
    switchFact(db, ada, "leningrad", { off: true });
    expect(factsInUse(db).map(({ id }) => id)).not.toContain("leningrad");
    expect(facts(db).find(({ id }) => id === "leningrad")).toMatchObject({
      off: true,
      shipped: true,
    });
    switchFact(db, ada, "leningrad", { off: false });
    expect(factsInUse(db).map(({ id }) => id)).toContain("leningrad");
  });

  it("refuses a date that is none", () => {
    const { db, ada } = workbench();
    const wrong = { ...fact, date: "some time" };
    expect(() => saveFact(db, ada, wrong)).toThrow(/no date/);
  });

  it("imports a CSV file whole or not at all", () => {
    const { db, ada } = workbench();
    const head = "kind,label,forms,date,statement,source";
    const good = `${head}\nword,jeep,jeep|jeeps,1941/..,"Of 1941, ""new"".",A dictionary\n`;
    expect(importFacts(db, ada, good)).toEqual({ added: 1 });
    expect(factsInUse(db).find(({ label }) => label === "jeep")).toMatchObject({
      forms: ["jeep", "jeeps"],
      statement: 'Of 1941, "new".',
    });
    const bad = `${good}word,quark,quark,soon,Later.,A dictionary\n`;
    const before = facts(db).length;
    expect(() => importFacts(db, ada, bad)).toThrow(/Line 3.*no date/);
    expect(facts(db)).toHaveLength(before);
    expect(() => importFacts(db, ada, "kind,label\n")).toThrow(
      /Missing: forms/,
    );
  });
});
