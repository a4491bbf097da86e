/** The form of a judgment in full, beside the answers on the four axes. */
import { emptyStance } from "@/lib/annotation/stance";
import {
  concerns,
  modes,
  polarities,
  scopeKinds,
  strengths,
} from "@/lib/vocabulary/argument";
import { basis, likelihood } from "@/lib/vocabulary/vocabulary";
import type { Form } from "./fields";

export const stanceForm: Form = {
  one: "Judgment",
  many: "Judgments",
  lead: "What somebody holds, towards a stated proposition. Judge words in the text with J; a judgment without a place is made here.",
  fields: [
    { type: "words", name: "statement", label: "What you hold" },
    {
      type: "words",
      name: "proposition",
      label: "Proposition",
      hint: "The statement this is for or against",
    },
    {
      type: "choice",
      name: "polarity",
      label: "Towards it",
      terms: polarities,
    },
    { type: "choice", name: "mode", label: "How it is said", terms: modes },
    {
      type: "choice",
      name: "strength",
      label: "How strongly",
      terms: strengths,
    },
    {
      type: "choice",
      name: "likelihood",
      label: "Likelihood",
      terms: likelihood,
    },
    { type: "choice", name: "basis", label: "Basis", terms: basis },
    { type: "terms", name: "concerns", label: "About", terms: concerns },
    {
      type: "words",
      name: "wording",
      label: "In the reviewer's own words",
    },
    { type: "line", name: "degree", label: "Degree, in words" },
    { type: "words", name: "overturn", label: "What would overturn it" },
    {
      type: "group",
      name: "scope",
      label: "What it speaks of",
      fields: [
        { type: "choice", name: "kind", label: "Scope", terms: scopeKinds },
        { type: "line", name: "label", label: "In words" },
        { type: "many", name: "refs", label: "Named things", of: ["any"] },
      ],
    },
    { type: "line", name: "code", label: "Short name" },
    {
      type: "line",
      name: "attributedTo",
      label: "Whose statement it is, if somebody else's",
    },
    { type: "words", name: "remark", label: "Remark" },
  ],
  empty: { ...emptyStance },
};
