import type { Capability } from "@/lib/export/format";

/** What the tables carry, and what not. */
export const capabilities: readonly Capability[] = [
  {
    feature: "text",
    carried: "no",
    remark: "Only the words that were annotated, with 32 characters around.",
  },
  { feature: "structure", carried: "no", remark: "Not in the tables." },
  { feature: "typography", carried: "no", remark: "Not in the tables." },
  {
    feature: "pages",
    carried: "partly",
    remark: "The page on which each annotated passage begins.",
  },
  {
    feature: "printed notes",
    carried: "no",
    remark: "Only passages in notes that were annotated.",
  },
  {
    feature: "omission marks",
    carried: "no",
    remark: "Only omissions recorded as annotations.",
  },
  { feature: "judgments", carried: "whole", remark: "" },
  {
    feature: "stances",
    carried: "partly",
    remark:
      "A row of its own; places as cited, terms and remarks are left out.",
  },
  {
    feature: "criticism",
    carried: "partly",
    remark: "A table for each kind, as it stands now; without earlier states.",
  },
  { feature: "omissions", carried: "whole", remark: "" },
  {
    feature: "links",
    carried: "whole",
    remark: "",
  },
  { feature: "comments", carried: "whole", remark: "" },
  { feature: "overlapping passages", carried: "whole", remark: "" },
  {
    feature: "several passages",
    carried: "whole",
    remark: "",
  },
  { feature: "points", carried: "whole", remark: "" },
  { feature: "passages in notes", carried: "whole", remark: "" },
  {
    feature: "places lost",
    carried: "whole",
    remark: "",
  },
  {
    feature: "reviewers",
    carried: "partly",
    remark: "Name and id; not initials and colour.",
  },
  { feature: "corrections", carried: "whole", remark: "" },
  { feature: "vocabulary", carried: "whole", remark: "" },
  {
    feature: "history",
    carried: "no",
    remark: "The current state of each annotation only.",
  },
  {
    feature: "metadata",
    carried: "partly",
    remark: "Title and hash of the text, in README.txt.",
  },
];
