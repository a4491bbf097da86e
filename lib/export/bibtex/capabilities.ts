import { type Capability, type Feature, features } from "../format";

const partly: Partial<Record<Feature, string>> = {
  links: "Those to a work, with the ids of the annotations that refer to it.",
  criticism: "The references alone; what BibTeX has no field for is left out.",
  metadata: "Title, persons, year and file of the source.",
};

/** What a bibliography carries: references, and nothing else. */
export const capabilities: readonly Capability[] = features.map((feature) => {
  const remark = partly[feature];
  return remark === undefined
    ? {
        feature,
        carried: "no",
        remark: "A bibliography holds references only.",
      }
    : { feature, carried: "partly", remark };
});
