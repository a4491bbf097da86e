import { type Capability, type Feature, features } from "../format";

const limits: Partial<Record<Feature, Omit<Capability, "feature">>> = {
  stances: {
    carried: "partly",
    remark: "As words; where the reviewer's file counts a place is left out.",
  },
  criticism: { carried: "no", remark: "Only what is said of passages." },
  typography: {
    carried: "partly",
    remark: "As printed; languages are not told.",
  },
  judgments: {
    carried: "partly",
    remark: "As words of the apparatus, series A and B.",
  },
  omissions: {
    carried: "partly",
    remark: "As words of the apparatus, series C.",
  },
  links: { carried: "partly", remark: "As words of the apparatus, series D." },
  "overlapping passages": {
    carried: "partly",
    remark:
      "Each passage by its number at its end and its words in the apparatus; no line is drawn under it.",
  },
  "several passages": {
    carried: "partly",
    remark: "One entry with the words of all of them.",
  },
  "places lost": {
    carried: "partly",
    remark: "Listed with their words at the end.",
  },
  reviewers: { carried: "partly", remark: "Names, not initials and colour." },
  vocabulary: { carried: "partly", remark: "Labels, without definitions." },
  history: {
    carried: "no",
    remark: "The current state of each annotation only.",
  },
};

/** What the printed pages carry, and what not. */
export const capabilities: readonly Capability[] = features.map((feature) => ({
  feature,
  ...(limits[feature] ?? { carried: "whole", remark: "" }),
}));
