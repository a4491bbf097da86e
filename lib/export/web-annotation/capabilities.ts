import type { Capability } from "@/lib/export/format";

const whole = (feature: Capability["feature"]): Capability => ({
  feature,
  carried: "whole",
  remark: "",
});

const missing = (feature: Capability["feature"]): Capability => ({
  feature,
  carried: "no",
  remark:
    "Not in this format: it holds what is said of the text, not the text.",
});

/** What Web Annotations carry, and what not. */
export const capabilities: readonly Capability[] = [
  {
    feature: "text",
    carried: "no",
    remark: "Only the words that were annotated, with 32 characters around.",
  },
  missing("structure"),
  missing("typography"),
  missing("pages"),
  missing("printed notes"),
  missing("omission marks"),
  whole("judgments"),
  whole("stances"),
  whole("omissions"),
  whole("links"),
  whole("comments"),
  whole("criticism"),
  whole("overlapping passages"),
  whole("several passages"),
  whole("points"),
  whole("passages in notes"),
  whole("places lost"),
  whole("reviewers"),
  whole("corrections"),
  whole("vocabulary"),
  whole("history"),
  whole("metadata"),
];
