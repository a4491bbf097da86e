import { type Capability, type Feature, features } from "../format";

const limits: Partial<Record<Feature, Omit<Capability, "feature">>> = {
  stances: {
    carried: "partly",
    remark: "As words; where the reviewer's file counts a place is left out.",
  },
  corrections: {
    carried: "partly",
    remark:
      "The printed reading as series E of the apparatus; within a note in brackets, without the reason.",
  },
  criticism: { carried: "no", remark: "Only what is said of passages." },
  text: {
    carried: "partly",
    remark:
      "Signs beyond Latin are printed as their number by pdflatex; xelatex and lualatex print what their font has.",
  },
  structure: {
    carried: "partly",
    remark:
      "Headings and indented blocks; divisions and units have no command.",
  },
  typography: {
    carried: "partly",
    remark:
      "Italics, bold, small capitals, superscript; languages are not told.",
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
  "passages in notes": {
    carried: "partly",
    remark: "In brackets within the note: a note has no apparatus of its own.",
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

/** What a LaTeX file carries, and what not. */
export const capabilities: readonly Capability[] = features.map((feature) => ({
  feature,
  ...(limits[feature] ?? { carried: "whole", remark: "" }),
}));
