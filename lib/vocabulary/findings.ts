/** What can become of a finding, and how firmly a lens may speak. */
import type { Id, Term } from "./vocabulary";

/** A lens proposes; only a person moves a finding out of the first state. */
export const findingStates = [
  {
    id: "proposed",
    label: "Proposed",
    definition: "By a lens; nobody has decided yet.",
  },
  {
    id: "accepted",
    label: "Accepted",
    definition: "A person found it right and relevant; it becomes evidence.",
  },
  {
    id: "rejected",
    label: "Rejected",
    definition: "A person looked and found nothing in it.",
  },
  {
    id: "deferred",
    label: "Deferred",
    definition: "Looked at; something is needed before it can be decided.",
  },
] as const satisfies readonly Term[];

/**
 * Words, never a score, and never about authenticity: how surely the fact that
 * is reported holds, not what it means.
 */
export const findingConfidence = [
  {
    id: "certain",
    label: "Follows",
    definition: "Follows from the printed words and arithmetic alone.",
  },
  {
    id: "firm",
    label: "Firm",
    definition: "Rests on one sourced fact, or on an unambiguous reading.",
  },
  {
    id: "possible",
    label: "Possible",
    definition: "Another reading of the words is open; look before you use it.",
  },
] as const satisfies readonly Term[];

export type FindingState = Id<typeof findingStates>;
export type FindingConfidence = Id<typeof findingConfidence>;
