import { type Capability, type Feature, features } from "../format";

const limits: Partial<Record<Feature, Omit<Capability, "feature">>> = {
  stances: {
    carried: "partly",
    remark: "As words; where the reviewer's file counts a place is left out.",
  },
  corrections: {
    carried: "partly",
    remark:
      "The printed reading as a comment by the corrector; within a footnote in brackets, without the reason.",
  },
  criticism: { carried: "no", remark: "Only what is said of passages." },
  pages: {
    carried: "partly",
    remark: "Printed borders as numbers in brackets; Word makes pages its own.",
  },
  "printed notes": {
    carried: "partly",
    remark:
      "Word numbers footnotes anew: the printed label opens the note where it differs. A second call is the bare label; a note within a note stands in brackets.",
  },
  judgments: {
    carried: "partly",
    remark: "As the words of a comment; axis and value are no fields.",
  },
  omissions: { carried: "partly", remark: "As the words of a comment." },
  links: { carried: "partly", remark: "As the words of a comment." },
  "several passages": {
    carried: "partly",
    remark: "One comment for each passage, saying which of how many it is.",
  },
  "passages in notes": {
    carried: "partly",
    remark:
      "Word allows no comment in a footnote: it stands at the call and quotes the words.",
  },
  "places lost": {
    carried: "partly",
    remark: "Listed with their words at the end.",
  },
  reviewers: {
    carried: "partly",
    remark: "Name and initials as author of the comments; not the colour.",
  },
  vocabulary: { carried: "partly", remark: "Labels, without definitions." },
  history: {
    carried: "no",
    remark: "The current state of each annotation only.",
  },
};

/** What a Word document carries, and what not. */
export const capabilities: readonly Capability[] = features.map((feature) => ({
  feature,
  ...(limits[feature] ?? { carried: "whole", remark: "" }),
}));
