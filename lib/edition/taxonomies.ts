/** Which vocabularies an edition uses, so that no id leaves without its words. */
import {
  anchorStates,
  annotationKinds,
  annotationStatus,
  axes,
  axisValues,
  basis,
  likelihood,
  linkKinds,
  omissionHowKnown,
  omissionKinds,
  type Term,
} from "@/lib/vocabulary/vocabulary";
import type { EditionAnnotation } from "./edition";

export interface Taxonomy {
  /** Lower case with hyphens; an id of a term is unique within it. */
  readonly id: string;
  readonly label: string;
  /** All terms, used or not, in the order of the vocabulary. */
  readonly terms: readonly Term[];
}

/** Every vocabulary an annotation can name, in the order exports print them. */
export const taxonomies = [
  { id: "axis", label: "Questions", terms: axes },
  {
    id: "authenticity",
    label: "Authenticity",
    terms: axisValues.authenticity,
  },
  { id: "accuracy", label: "Accuracy", terms: axisValues.accuracy },
  {
    id: "contemporaneity",
    label: "Time",
    terms: axisValues.contemporaneity,
  },
  { id: "attribution", label: "Hand", terms: axisValues.attribution },
  { id: "likelihood", label: "Likelihood", terms: likelihood },
  { id: "basis", label: "Basis", terms: basis },
  { id: "omission-kind", label: "Kind of omission", terms: omissionKinds },
  {
    id: "how-known",
    label: "How an omission is known",
    terms: omissionHowKnown,
  },
  { id: "link-kind", label: "Kind of link", terms: linkKinds },
  { id: "kind", label: "Kind of annotation", terms: annotationKinds },
  { id: "status", label: "Status", terms: annotationStatus },
  { id: "anchor-state", label: "State of a place", terms: anchorStates },
] as const satisfies readonly Taxonomy[];

export type TaxonomyId = (typeof taxonomies)[number]["id"];

/** The vocabularies one annotation names. */
function namedBy(annotation: EditionAnnotation): TaxonomyId[] {
  const places = annotation.anchors.length + annotation.unplaced.length;
  const always: TaxonomyId[] = ["kind", "status"];
  if (places > 0) always.push("anchor-state");
  const { body } = annotation;
  switch (body.kind) {
    case "judgment":
      return [
        ...always,
        ...(["axis", "likelihood", "basis"] as const),
        ...body.judgments.map((judgment) => judgment.axis),
      ];
    case "omission":
      return [...always, "omission-kind", "how-known"];
    case "link":
      return [...always, "link-kind"];
    case "comment":
      return always;
  }
}

/** Each vocabulary of which at least one term is used. */
export function taxonomiesOf(
  annotations: readonly EditionAnnotation[],
): Taxonomy[] {
  const used = new Set(annotations.flatMap(namedBy));
  return taxonomies.filter((taxonomy) => used.has(taxonomy.id));
}
