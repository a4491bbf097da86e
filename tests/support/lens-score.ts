/**
 * How the lenses do on the sample source: what truth.json lists against what
 * they propose. Places are compared in code points of the file.
 */
import { readFileSync } from "node:fs";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import { type WayBack, wayBack } from "@/lib/import/way-back";
import { shippedGazetteer } from "@/lib/lenses/gazetteer/shipped";
import type { Finding, FindingPlace } from "@/lib/lenses/lens";
import { lensInput, readText } from "@/lib/lenses/read-text";
import { lensById } from "@/lib/lenses/registry";

const folder = "corpus/two-clocks-at-galata";

interface Quoted {
  readonly id: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

interface Truth {
  readonly plants: readonly Quoted[];
  readonly decoys: readonly Quoted[];
  readonly indexErrors: readonly {
    readonly start: number;
    readonly end: number;
  }[];
  readonly notes: readonly {
    readonly page: number;
    readonly n: number;
    readonly references: readonly number[];
  }[];
  readonly entries: readonly {
    readonly edtf: string;
    readonly dateKind: string;
    readonly start: number;
  }[];
  readonly voices: readonly {
    readonly voice: string;
    readonly literal: string;
    readonly start: number;
  }[];
}

/** Something a lens should find: a stretch of the file. */
export interface Wanted {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Score {
  readonly lens: string;
  readonly wanted: number;
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Findings that meet nothing of the truth. */
  readonly beside: readonly Finding[];
  readonly total: number;
  readonly recall: number;
  readonly precision: number;
}

export function readTruth(): Truth {
  return JSON.parse(readFileSync(`${folder}/truth.json`, "utf8")) as Truth;
}

/** What each lens should find, by what the truth says of each plant. */
export function wantedOf(truth: Truth): ReadonlyMap<string, readonly Wanted[]> {
  const plants = (...kinds: string[]): Wanted[] =>
    truth.plants
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, start, end }) => ({ name: id, start, end }));
  return new Map([
    [
      "dates",
      [
        ...plants("weekday", "calendar", "date-of-event"),
        // The memoir misdates the same event, as its plant says.
        ...plants("parallel").filter(({ name }) => name === "memoir"),
        ...unsaidYears(truth),
      ],
    ],
    ["anachronism", plants("anachronism", "later-knowledge")],
    [
      "persons",
      [
        ...plants("person-out-of-place", "wrong-identification"),
        ...plants("contradiction").filter(({ name }) => name === "dead"),
      ],
    ],
    [
      "references",
      [
        ...plants("dangling-cross-reference", "suppressed-name"),
        ...truth.indexErrors.map(({ start, end }) => ({
          name: `index ${start}`,
          start,
          end,
        })),
        ...truth.notes
          .filter(({ references }) => references.length > 1)
          .map(({ page, n, references: [start = 0] }) => ({
            name: `note ${page}/${n} called again`,
            start: start - 12,
            end: start + 1,
          })),
      ],
    ],
    [
      "counterparts",
      truth.voices
        .filter(({ literal }) => /wanting|missing|lost/.test(literal))
        .map(({ start, literal }) => ({
          name: literal,
          start,
          end: start + literal.length,
        })),
    ],
  ]);
}

/** Entries whose year is another than that of the entry before, and not printed. */
function unsaidYears({ entries }: Truth): Wanted[] {
  return entries.flatMap(({ edtf, dateKind, start }, i) => {
    const year = edtf.slice(0, 4);
    const before = entries[i - 1]?.edtf.split("/").at(-1)?.slice(0, 4);
    return dateKind === "inherited" && before && before !== year
      ? [{ name: `year of ${edtf}`, start, end: start + 4 }]
      : [];
  });
}

/** The scores of lenses 1 to 5 on the sample. */
export function scoreSample(): Score[] {
  const bytes = new Uint8Array(readFileSync(`${folder}/source.txt`));
  const imported = importFile(receiveFile("source.txt", bytes), {
    profile: "auto",
  });
  const raw = wayBack(imported.runs);
  const text = readText(imported.document, { languages: ["en"] });
  const input = lensInput(text, { gazetteer: shippedGazetteer() });
  return [...wantedOf(readTruth())].map(([lens, wanted]) => {
    const { findings } = lensById(lens).run(input);
    return scoreOf(lens, wanted, findings, raw);
  });
}

function scoreOf(
  lens: string,
  wanted: readonly Wanted[],
  findings: readonly Finding[],
  raw: WayBack,
): Score {
  const meets = (finding: Finding, one: Wanted) =>
    finding.places.some((place) => overlaps(place, one, raw));
  const met = wanted.filter((one) => findings.some((f) => meets(f, one)));
  const beside = findings.filter((f) => !wanted.some((one) => meets(f, one)));
  return {
    lens,
    wanted: wanted.length,
    found: met.map(({ name }) => name),
    missed: wanted.filter((one) => !met.includes(one)).map(({ name }) => name),
    beside,
    total: findings.length,
    recall: wanted.length === 0 ? 1 : met.length / wanted.length,
    precision: findings.length === 0 ? 1 : 1 - beside.length / findings.length,
  };
}

function overlaps(
  { stream, start, end }: FindingPlace,
  wanted: Wanted,
  raw: WayBack,
): boolean {
  const from = raw.toRaw(stream, start);
  const to = raw.toRaw(stream, end);
  if (from === null || to === null) return false;
  return from <= wanted.end && to >= wanted.start;
}
