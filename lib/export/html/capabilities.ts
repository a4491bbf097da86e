import type { Capability, Feature } from "@/lib/export/format";

const partly: Partial<Record<Feature, string>> = {
  "places lost":
    "Listed with their words at the end; there is no place to show them at.",
  stances: "As words; where the reviewer's file counts a place is left out.",
  vocabulary: "Labels on each card; definitions are in the other formats.",
  metadata: "In the title and the colophon.",
};

const whole: readonly Feature[] = [
  "text",
  "structure",
  "typography",
  "pages",
  "printed notes",
  "corrections",
  "omission marks",
  "judgments",
  "omissions",
  "links",
  "comments",
  "overlapping passages",
  "several passages",
  "points",
  "passages in notes",
  "reviewers",
];

/** What the HTML edition carries, and what not. */
export const capabilities: readonly Capability[] = [
  ...whole.map(
    (feature) => ({ feature, carried: "whole", remark: "" }) as const,
  ),
  ...Object.entries(partly).map(
    ([feature, remark]) =>
      ({ feature: feature as Feature, carried: "partly", remark }) as const,
  ),
  {
    feature: "criticism",
    carried: "partly",
    remark:
      "What is said of passages, and what was settled with every dissent.",
  },
  {
    feature: "history",
    carried: "no",
    remark: "The current state of each annotation only.",
  },
];
