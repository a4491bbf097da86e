import { expect, it } from "vitest";
import { findingsOfSource } from "@/db/queries/findings";
import type { CriticalObject } from "@/lib/criticism/criticism";
import type { Stretch } from "@/lib/criticism/fields";
import { codePoint } from "@/lib/document/position";
import type { Finding } from "@/lib/lenses/lens";
import { acceptReplacement } from "./accept-replacement";
import { loadCriticism } from "./criticism/load";
import { evidenceBody, recorded } from "./criticism/testing";
import { storeRuns } from "./lenses/store";
import { loadReplacement, prepareReplacement } from "./replace";
import { anchorOf, SAMPLE_TEXT, workbench } from "./testing";
import { sourceText } from "./text";

/** A better scan: a line more in front, one word and one entry otherwise. */
const BETTER = SAMPLE_TEXT.replace("A Small", "A Very Small")
  .replace("nobody on the quay", "no one upon the quay")
  .replace(/14 March.*seal\.\n/s, "The last leaf is torn away.\n");

const ends = { opens: "", closes: "", label: "", state: "exact" as const };

function stretchesOf({ body }: CriticalObject): readonly Stretch[] {
  return "stretches" in body ? (body.stretches as Stretch[]) : [];
}

/** Three stretches: with a changed end, whole in both texts, and lost. */
function named() {
  const bench = workbench();
  const { db, slug, ada } = bench;
  const quotes = [
    "The ferry was late and nobody on the quay",
    "13 March 1911. They say the lamps of the harbour will be electric by the summer. I do not believe it.",
    "Snow. The letter came after all, opened and closed again with another seal.",
  ];
  for (const words of quotes) {
    const { stream, start, end } = anchorOf(db, slug, words);
    const stretches = [{ stream, start, end, ...ends }];
    recorded(db, slug, ada, { ...evidenceBody, stretches });
  }
  return bench;
}

it("leads stretches to the new text, and lists those that do not stand as they stood", async () => {
  const { db, slug, ben } = named();
  const file = { name: "b.txt", bytes: new TextEncoder().encode(BETTER) };
  const found = await prepareReplacement(db, slug, ben, { file });
  expect(found.stretches.map(({ state }) => state)).toEqual([
    "moved",
    "exact",
    "orphaned",
  ]);
  const before = loadCriticism(db, slug).objects.flatMap(stretchesOf);
  expect(before.map(({ state }) => state)).toEqual(Array(3).fill("exact"));
  await acceptReplacement(db, slug, ben);
  const { text } = sourceText(db, slug).version;
  const after = loadCriticism(db, slug).objects.flatMap(stretchesOf);
  expect(after.map(({ state }) => state)).toEqual([
    "moved",
    "exact",
    "orphaned",
  ]);
  const [changed, whole, lost] = after;
  expect(text.slice(whole?.start, whole?.end)).toMatch(
    /^13 March 1911.*believe it\.$/,
  );
  expect(text.slice(changed?.start, changed?.end)).toBe(
    "The ferry was late and no one upon the quay",
  );
  expect(lost?.opens).toMatch(/^Snow\./);
});

it("leads findings that stand word for word, and leaves the others stale", async () => {
  const { db, slug, ben } = workbench();
  const { source, key } = sourceText(db, slug);
  const at = (words: string) => {
    const { stream, start, end } = anchorOf(db, slug, words);
    const range = { start: codePoint(start), end: codePoint(end) };
    return [{ stream, ...range, words, label: null }];
  };
  const result = {
    findings: [
      finding("kept", at("lamps of the harbour")),
      finding("lost", at("opened and closed again")),
    ],
    examined: [],
    skipped: [],
    strips: [],
  };
  const read = { textVersion: key, factsVersion: null };
  storeRuns(db, source.id, read, ben, [{ lens: "scan", result }]);
  const file = { name: "b.txt", bytes: new TextEncoder().encode(BETTER) };
  const { findings } = await prepareReplacement(db, slug, ben, { file });
  expect(findings).toEqual({ placed: 1, unplaced: 1 });
  expect(loadReplacement(db, slug).findings).toEqual(findings);
  await acceptReplacement(db, slug, ben);
  const now = sourceText(db, slug);
  const rows = new Map(
    findingsOfSource(db, source.id).map((row) => [row.id, row]),
  );
  const kept = rows.get("kept");
  expect(now.version.text.slice(kept?.start, kept?.end)).toBe(
    "lamps of the harbour",
  );
  expect(kept?.textVersion).toBe(now.key);
  expect(rows.get("lost")?.textVersion).toBe(key);
});

function finding(id: string, places: Finding["places"]): Finding {
  return {
    id,
    lens: "scan",
    kind: "misread",
    confidence: "possible",
    limits: "Letters only.",
    reason: "It is odd.",
    words: places[0]?.words ?? "",
    places,
    reference: null,
    notBefore: null,
    evidence: { statement: "It is odd.", comparandum: null, axis: null },
  };
}
