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
  readonly scanErrors: readonly (Omit<Quoted, "id" | "kind"> & {
    readonly quotation: string;
  })[];
  readonly hands: readonly {
    readonly id: string;
    readonly spans: readonly { readonly start: number; readonly end: number }[];
  }[];
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
      "names",
      [...identifications(truth), ...misreadings(truth, /^\p{Lu}.*i$/u)],
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
    ["parallels", plants("parallel")],
    ["scan", misreadings(truth, /./u)],
  ]);
}

/** Each name that a bracket explains, by the words before its first bracket. */
function identifications({ voices }: Truth): Wanted[] {
  const brackets = voices.filter(({ literal }) => /^\[\p{Lu}/u.test(literal));
  const first = brackets.filter(
    ({ literal }, i) =>
      brackets.findIndex((one) => one.literal === literal) === i &&
      !/note|wanting/.test(literal),
  );
  return first.map(({ literal, start }) => ({
    name: literal,
    start: start - 1,
    end: start + literal.length,
  }));
}

function misreadings({ scanErrors }: Truth, form: RegExp): Wanted[] {
  return scanErrors
    .filter(({ quotation }) => form.test(quotation))
    .map(({ quotation, start, end }) => ({ name: quotation, start, end }));
}

/** How far a lens parts the two hands of the sample; 0.5 is chance. */
export interface HandScore {
  readonly lens: string;
  readonly findings: number;
  /** Share of both hands on the right side of the best cut; null without one. */
  readonly right: number | null;
}

export function scoreHands(): HandScore[] {
  const { input, raw } = sampleInput();
  return ["markers", "manner"].map((lens) => {
    const { findings } = lensById(lens).run(input);
    const cuts = findings.flatMap(({ places: [place] }) =>
      place ? (raw.toRaw(place.stream, place.start) ?? []) : [],
    );
    const shares = cuts.map((cut) => rightlyParted(readTruth(), cut));
    const right = shares.length > 0 ? Math.max(...shares) : null;
    return { lens, findings: findings.length, right };
  });
}

/** Mean share of each hand on its own side of a cut in the file. */
function rightlyParted({ hands }: Truth, cut: number): number {
  const before = hands.map(({ spans }) => {
    const all = spans.reduce((sum, one) => sum + one.end - one.start, 0);
    const left = spans.reduce(
      (sum, { start, end }) =>
        sum + Math.min(Math.max(cut, start), end) - start,
      0,
    );
    return left / all;
  });
  const [one = 0, other = 0] = before;
  return (Math.max(one, other) + 1 - Math.min(one, other)) / 2;
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

/** The scores on the sample of all lenses whose findings can be right or wrong. */
export function scoreSample(): Score[] {
  const { input, raw } = sampleInput();
  return [...wantedOf(readTruth())].map(([lens, wanted]) => {
    const { findings } = lensById(lens).run(input);
    return scoreOf(lens, wanted, findings, raw);
  });
}

function sampleInput() {
  const bytes = new Uint8Array(readFileSync(`${folder}/source.txt`));
  const imported = importFile(receiveFile("source.txt", bytes), {
    profile: "auto",
  });
  const raw = wayBack(imported.runs);
  const text = readText(imported.document, { languages: ["en"] });
  const input = lensInput(text, { gazetteer: shippedGazetteer() });
  return { input, raw };
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
