import { type Capability, type Feature, features } from "../format";

const limits: Partial<Record<Feature, Omit<Capability, "feature">>> = {
  stances: {
    carried: "partly",
    remark: "As words; where the reviewer's file counts a place is left out.",
  },
  criticism: { carried: "no", remark: "Only what is said of passages." },
  "places lost": {
    carried: "partly",
    remark: "Listed with their words at the end.",
  },
  reviewers: {
    carried: "partly",
    remark: "Names; not the colour on screen.",
  },
  vocabulary: { carried: "partly", remark: "Labels, without definitions." },
  metadata: { carried: "partly", remark: "In the package and the colophon." },
  history: {
    carried: "no",
    remark: "The current state of each annotation only.",
  },
};

/** What an EPUB carries, and what not. */
export const capabilities: readonly Capability[] = features.map((feature) => ({
  feature,
  ...(limits[feature] ?? { carried: "whole", remark: "" }),
}));
