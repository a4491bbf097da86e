/**
 * The critic's desk on a large case in memory: a dossier of 5,000 judgments
 * and 500 pieces of evidence, and "if this falls" over 10,000 relations. Each
 * is given beside the time that reading the same case as JSON takes, so that
 * two machines can be compared.
 *
 * npx tsx --conditions=react-server bench/criticism.ts
 */
import type { Annotation } from "@/lib/annotation/annotation";
import type { Criticism } from "@/lib/criticism/criticism";
import { dossierOf } from "@/lib/criticism/dossier";
import { ifTheseFall } from "@/lib/criticism/falls";
import { groundsOf } from "@/lib/criticism/grounds";
import {
  caseOf,
  evidence,
  judged,
  object,
  origin,
  relation,
} from "@/lib/criticism/testing";
import { seeded } from "@/lib/lenses/manner/random";

const JUDGMENTS = 5000;
const EVIDENCE = 500;
const RELATIONS = 10_000;
const LENGTH = 650_000;
const PAGES = 300;
const RUNS = 7;

const random = seeded(1);
const below = (n: number) => Math.floor(random() * n);

function largeCase(): Criticism {
  const origins = Array.from({ length: 60 }, (_, i) => origin(`o${i}`));
  const items = Array.from({ length: EVIDENCE }, (_, i) =>
    evidence(`e${i}`, { originId: i % 3 === 0 ? null : `o${below(60)}` }),
  );
  const relations = Array.from({ length: RELATIONS }, (_, i) => {
    const from = below(JUDGMENTS);
    const onEvidence = random() < 0.4;
    const to = onEvidence
      ? `e${below(EVIDENCE)}`
      : `j${Math.min(JUDGMENTS - 1, from + 1 + below(200))}`;
    const type = random() < 0.7 ? "rests-on" : "supports";
    return { ...relation(type, `j${from}`, to), id: `r${i}` };
  });
  const verdict = object("v", {
    kind: "verdict",
    value: "undetermined",
    likelihood: "likely",
    basis: "moderate",
    clauses: Array.from({ length: 6 }, (_, i) => ({
      text: `Clause ${i}`,
      restsOn: [`j${i}`, `j${i + 20}`],
    })),
    overturn: "",
    stretches: [],
  });
  const { objects } = caseOf([...origins, ...items, ...relations, verdict]);
  return { objects, annotations: judgments() };
}

function judgments(): Annotation[] {
  return Array.from({ length: JUDGMENTS }, (_, i) => {
    const start = below(LENGTH - 400);
    const one = judged(`j${i}`, { statement: `Judgment ${i}` });
    const anchor = {
      stream: "main",
      start,
      end: start + 20 + below(300),
      exact: "",
      prefix: "",
      suffix: "",
      state: "exact" as const,
    };
    return { ...one, anchors: [anchor] } as unknown as Annotation;
  });
}

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[RUNS >> 1] as number;
}

const large = largeCase();
const text = {
  length: LENGTH,
  pages: Array.from({ length: PAGES }, (_, i) => ({
    label: String(i + 7),
    start: Math.floor((LENGTH * i) / PAGES),
  })),
  chapters: [],
  gaps: [],
  read: new Set<string>(),
};
const json = JSON.stringify(large);

const read = median(() => JSON.parse(json));
const rows = [
  ["the case read as JSON", read],
  ["dossier, everything computed", median(() => dossierOf(large, text))],
  ["grounds of the case", median(() => groundsOf(large))],
  ["if this falls", median(() => ifTheseFall(groundsOf(large), ["e1"]))],
] as const;
for (const [what, time] of rows) {
  const ratio = (time / read).toFixed(1);
  console.log(
    `${what.padEnd(32)}${time.toFixed(0).padStart(6)} ms  ${ratio} ×`,
  );
}
