/** Words of review rounds: how passages are shared out, and what came of them. */
import type { Term } from "./vocabulary";

/** How the passages of a round come to its reviewers. */
export const roundWays = [
  {
    id: "free",
    label: "Every passage",
    definition: "All passages of the stretch, in the order of the text.",
  },
  {
    id: "sampled",
    label: "A sample",
    definition:
      "Passages drawn by chance with a seed that is kept; each reviewer gets them in an order of their own.",
  },
  {
    id: "assigned",
    label: "By assignment",
    definition:
      "The editor says who judges which passage; each reviewer gets theirs in an order of their own.",
  },
] as const satisfies readonly Term[];

/** What is known beforehand of a passage mixed in to see how reviewers judge. */
export const knownAs = [
  {
    id: "unknown",
    label: "In question",
    definition: "A passage the round is about.",
  },
  {
    id: "genuine",
    label: "Known to be genuine",
    definition: "Mixed in; nobody disputes it, on the ground stated.",
  },
  {
    id: "false",
    label: "Known to be false",
    definition: "Mixed in; shown to be false, on the ground stated.",
  },
] as const satisfies readonly Term[];

/** What a reviewer did with a passage of a round. */
export const submissions = [
  {
    id: "judged",
    label: "Judged",
    definition: "Read, and one judgment or more given.",
  },
  {
    id: "nothing",
    label: "Nothing to remark",
    definition: "Read, with nothing to remark. A recorded act, not a gap.",
  },
] as const satisfies readonly Term[];

/** How judgments on one place stand to each other. */
export const comparisons = [
  {
    id: "same",
    label: "Same",
    definition: "All give the same answer and likelihood on the same extent.",
  },
  {
    id: "value",
    label: "Differing in value",
    definition: "The answers differ.",
  },
  {
    id: "likelihood",
    label: "Differing in likelihood",
    definition: "The same answer, held with a different likelihood.",
  },
  {
    id: "extent",
    label: "Differing in extent",
    definition: "The same answer and likelihood, on stretches that differ.",
  },
  {
    id: "single",
    label: "Only one",
    definition:
      "One reviewer judged here; the others read it and gave no answer.",
  },
] as const satisfies readonly Term[];
export type Comparison = (typeof comparisons)[number]["id"];

/** What an editor made of the judgments on one place. */
export const settlementOutcomes = [
  {
    id: "adopted",
    label: "Adopted",
    definition: "One of the judgments given is taken over as it stands.",
  },
  {
    id: "own",
    label: "Own wording",
    definition: "The editor judges in words of their own.",
  },
  {
    id: "disputed",
    label: "Left disputed",
    definition: "The judgments stand side by side; none is preferred.",
  },
  {
    id: "none",
    label: "None adopted",
    definition: "No judgment given is taken over; the dissent stays.",
  },
] as const satisfies readonly Term[];
export type SettlementOutcome = (typeof settlementOutcomes)[number]["id"];
