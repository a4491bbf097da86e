/**
 * The dossier of a source: what is held of it and on what grounds. Every
 * figure is computed here from the data; nothing is stored, nothing summed
 * into a score.
 */
import { markStyle } from "@/lib/annotation/mark-style";
import type { Family } from "@/lib/vocabulary/vocabulary";
import { families } from "@/lib/vocabulary/vocabulary";
import { type Chain, chainOf } from "./chain";
import {
  type CoverageState,
  countCoverage,
  coverageOf,
  type PageCoverage,
} from "./coverage";
import { type Criticism, type ObjectOf, objectsOf } from "./criticism";
import { type Contradiction, contradictionsOf } from "./dating";
import { coverage, type FamilyRange } from "./families";
import { clauseId, type Grounds, groundsOf } from "./grounds";
import {
  handShares,
  handsUnder,
  type Part,
  type PartShares,
  passagesOfHands,
} from "./hands";
import { type Lines, linesAmong, linesOf } from "./lines";
import { type Matrix, matrixOf } from "./matrix";
import type { NamedPart } from "./named-parts";
import { type Named, namer } from "./names";
import { type OmissionCounts, omissionsOf, type PrintedGap } from "./omissions";
import { type Range, shared, sizeOf, united } from "./ranges";
import { type Sides, sidesOf } from "./sides";
import { weakestLink } from "./weakest";
import { criticismWithin, gapsWithin, mainOf } from "./within";

/** What the dossier must know of the text. Places: code points of "main". */
export interface TextFacts {
  readonly length: number;
  readonly pages: readonly { readonly label: string; readonly start: number }[];
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly start: number;
    readonly end: number;
  }[];
  readonly gaps: readonly PrintedGap[];
  /** Labels of pages somebody has read. */
  readonly read: ReadonlySet<string>;
}

export interface ClauseView {
  readonly id: string;
  readonly text: string;
  readonly restsOn: readonly Named[];
  readonly lines: Lines;
}

export interface VerdictView {
  readonly verdict: ObjectOf<"verdict">;
  readonly clauses: readonly ClauseView[];
  readonly dissents: readonly {
    readonly dissent: ObjectOf<"dissent">;
    readonly restsOn: readonly Named[];
  }[];
  readonly singlePoints: readonly Named[];
  readonly leastCertain: Named | null;
}

export interface PageView extends PageCoverage {
  readonly start: number;
  readonly end: number;
  /** Code points of it that are counted: all, or those of the part asked for. */
  readonly size: number;
  /** Judgments towards a proposition of their own, by the side they take. */
  readonly sides: Sides;
  /** Share of those code points (0–1) by family of authenticity; what is left is unjudged. */
  readonly families: Readonly<Record<Family, number>>;
}

export interface HandsView {
  /** Null: hands that hold under every hypothesis. */
  readonly hypothesisId: string | null;
  readonly hands: readonly ObjectOf<"hand">[];
  readonly chapters: readonly PartShares[];
  readonly deliveries: readonly PartShares[];
}

export interface Dossier {
  /** Newest first. */
  readonly verdicts: readonly VerdictView[];
  readonly pages: readonly PageView[];
  readonly coverage: Readonly<Record<CoverageState, number>>;
  readonly hypotheses: readonly {
    readonly matrix: Matrix;
    readonly items: readonly Named[];
  }[];
  readonly contradictions: readonly Contradiction[];
  readonly custody: Chain;
  readonly deliveries: readonly ObjectOf<"delivery">[];
  readonly omissions: OmissionCounts;
  readonly hands: readonly HandsView[];
  readonly questions: readonly ObjectOf<"question">[];
  readonly counts: {
    readonly judgments: number;
    readonly evidence: number;
    /** Independent lines among all the evidence. */
    readonly lines: number;
    readonly relations: number;
    readonly persons: number;
  };
}

/**
 * The dossier; with a part (a delivery, a voice) pages, coverage, omissions,
 * shares of hands and counts are of that part alone. Verdicts, hypotheses and
 * custody are of the whole.
 */
export function dossierOf(
  criticism: Criticism,
  text: TextFacts,
  part?: NamedPart,
): Dossier {
  const grounds = groundsOf(criticism);
  const within = part ? criticismWithin(criticism, part) : criticism;
  const gaps = part ? gapsWithin(text.gaps, part) : text.gaps;
  const whole = [{ start: 0, end: text.length }];
  const counted = part ? shared(whole, mainOf(part)) : whole;
  const pages = pagesOf(within, text, counted);
  const deliveries = objectsOf(criticism, "delivery");
  return {
    verdicts: verdictsOf(criticism, grounds),
    pages,
    coverage: countCoverage(pages),
    hypotheses: hypothesesOf(criticism),
    contradictions: contradictionsOf(criticism),
    custody: chainOf(criticism),
    deliveries,
    omissions: omissionsOf(within, gaps),
    hands: handsOf(criticism, text, counted),
    questions: objectsOf(criticism, "question"),
    counts: countsOf(within),
  };
}

function verdictsOf(criticism: Criticism, grounds: Grounds): VerdictView[] {
  const name = namer(criticism);
  const dissents = objectsOf(criticism, "dissent");
  return objectsOf(criticism, "verdict")
    .map((verdict) => {
      const weak = weakestLink(criticism, grounds, verdict.id);
      return {
        verdict,
        clauses: verdict.body.clauses.map(({ text, restsOn }, n) => {
          const id = clauseId(verdict.id, n);
          const lines = linesOf(criticism, id, grounds);
          return { id, text, restsOn: restsOn.map(name), lines };
        }),
        dissents: dissents
          .filter(({ body }) => body.verdictId === verdict.id)
          .map((dissent) => ({
            dissent,
            restsOn: dissent.body.restsOn.map(name),
          })),
        singlePoints: weak.singlePoints.map(name),
        leastCertain:
          weak.leastCertain === null ? null : name(weak.leastCertain),
      };
    })
    .reverse();
}

/** The pages that have some of what is counted. */
function pagesOf(
  { annotations }: Criticism,
  text: TextFacts,
  counted: readonly Range[],
): PageView[] {
  const pages = text.pages.map(({ label, start }, i) => ({
    label,
    start,
    end: text.pages[i + 1]?.start ?? text.length,
  }));
  const judged = familyRanges(annotations);
  const covered = coverageOf(annotations, pages, text.read);
  const byId = new Map(annotations.map((one) => [one.id, one]));
  let first = 0;
  return pages.flatMap((page, i) => {
    const own = shared([page], counted);
    const size = sizeOf(own);
    while ((judged[first]?.end ?? Infinity) <= page.start) first++;
    const here: FamilyRange[] = [];
    for (let n = first; n < judged.length; n++) {
      const one = judged[n] as FamilyRange;
      if (one.start >= page.end) break;
      const { family } = one;
      here.push(...shared([one], own).map((cut) => ({ ...cut, family })));
    }
    const state = covered[i] as PageCoverage;
    // A page with nothing on it is a page; one outside the part is not.
    if (size === 0 && page.end > page.start) return [];
    const onPage = state.judgments.flatMap((id) => byId.get(id) ?? []);
    const sides = sidesOf(onPage);
    return [{ ...page, ...state, size, sides, families: coverage(here, size) }];
  });
}

/** Stretches of the main stream that judgments of authenticity cover, sorted. */
function familyRanges(annotations: Criticism["annotations"]): FamilyRange[] {
  const known = new Set<string>(Object.values(families));
  return annotations
    .filter(({ status }) => status !== "withdrawn")
    .flatMap(({ body, anchors }) => {
      if (body.kind !== "judgment") return [];
      const answer = body.judgments.find((j) => j.axis === "authenticity");
      const family = markStyle("judgment", answer?.value ?? null);
      if (!known.has(family)) return [];
      return anchors
        .filter(({ stream }) => stream === "main")
        .filter(({ state }) => state === "exact" || state === "moved")
        .map(({ start, end }) => ({ family: family as Family, start, end }));
    })
    .sort((a, b) => a.start - b.start);
}

function hypothesesOf(criticism: Criticism): Dossier["hypotheses"] {
  const name = namer(criticism);
  return objectsOf(criticism, "hypothesis-set").flatMap(({ id }) => {
    const matrix = matrixOf(criticism, id);
    if (!matrix) return [];
    return [{ matrix, items: matrix.columns.map((c) => name(c.itemId)) }];
  });
}

/** Under each hypothesis that has hands of its own, and under none. */
function handsOf(
  criticism: Criticism,
  text: TextFacts,
  counted: readonly Range[],
): HandsView[] {
  const all = objectsOf(criticism, "hand");
  const under = [...new Set(all.map(({ body }) => body.hypothesisId))];
  const chapters: Part[] = text.chapters.map(({ id, title, start, end }) => ({
    id,
    label: title ?? id,
    ranges: shared([{ start, end }], counted),
  }));
  const deliveries: Part[] = objectsOf(criticism, "delivery").map(
    ({ id, body }) => ({
      id,
      label: body.label,
      ranges: shared(
        united(body.stretches.filter(({ stream }) => stream === "main")),
        counted,
      ),
    }),
  );
  return under.map((hypothesisId) => {
    const hands = handsUnder(criticism, hypothesisId);
    const passages = passagesOfHands(criticism, hands);
    return {
      hypothesisId,
      hands,
      chapters: handShares(passages, chapters),
      deliveries: handShares(passages, deliveries),
    };
  });
}

function countsOf(criticism: Criticism): Dossier["counts"] {
  const evidence = objectsOf(criticism, "evidence");
  return {
    judgments: criticism.annotations.filter(
      ({ body, status }) => body.kind === "judgment" && status !== "withdrawn",
    ).length,
    evidence: evidence.length,
    lines: linesAmong(criticism, evidence).lines.length,
    relations: objectsOf(criticism, "relation").length,
    persons: objectsOf(criticism, "person").length,
  };
}
