/** The words of an argument: what a judgment holds, and how two are related. */
import type { Id, Term } from "./vocabulary";

/** What a judgment is about, in full; the four axes are the short form. */
export const concerns = [
  {
    id: "authorship",
    label: "Authorship",
    definition: "Whose words or memory is it?",
  },
  {
    id: "occurrence",
    label: "Occurrence",
    definition: "Did the event happen?",
  },
  {
    id: "accuracy",
    label: "Accuracy of detail",
    definition: "Are details, names and dates right?",
  },
  {
    id: "plausibility",
    label: "Plausibility",
    definition: "Does it fit what is known, apart from any proof?",
  },
  {
    id: "composition-date",
    label: "Date of composition",
    definition: "When was it put into words?",
  },
  {
    id: "integrity",
    label: "Integrity",
    definition: "Was anything added, reworked, cut or lost?",
  },
  {
    id: "hands",
    label: "Hands",
    definition: "How many wrote, and which of them here?",
  },
  {
    id: "custody",
    label: "Custody and origin",
    definition: "Through whose keeping did it come, and who says so?",
  },
  {
    id: "motive",
    label: "Motive of the maker",
    definition: "Whom would it serve?",
  },
  {
    id: "comparison",
    label: "Comparison",
    definition: "What does another text show, set beside this one?",
  },
  {
    id: "form",
    label: "Form and signs",
    definition: "What do its arrangement and its marks mean?",
  },
  {
    id: "method",
    label: "Method and prior",
    definition:
      "How is the inquiry to be conducted; what was likely before it?",
  },
  {
    id: "representativeness",
    label: "Representativeness",
    definition: "Is it fair to the person's views, whoever wrote it?",
  },
  {
    id: "use",
    label: "Value and use",
    definition: "What may it be used for?",
  },
] as const satisfies readonly Term[];

/** Always towards a stated proposition, never of a text as such. */
export const polarities = [
  { id: "for", label: "For", definition: "Speaks for the proposition." },
  {
    id: "against",
    label: "Against",
    definition: "Speaks against the proposition.",
  },
  {
    id: "neutral",
    label: "Neutral",
    definition: "Bears on the proposition without taking a side.",
  },
  {
    id: "mixed",
    label: "Mixed",
    definition: "For one part of the proposition, against another.",
  },
  {
    id: "removes-objection",
    label: "Removes an objection",
    definition: "Takes away what spoke against the proposition.",
  },
  {
    id: "removes-support",
    label: "Removes a support",
    definition: "Takes away what spoke for the proposition.",
  },
  {
    id: "not-established",
    label: "Not established",
    definition: "Holds that the proposition cannot at present be accepted.",
  },
] as const satisfies readonly Term[];

/** How the judgment is made; "conditional" never counts as evidence. */
export const modes = [
  {
    id: "asserted",
    label: "Asserted",
    definition: "Held by the reviewer in their own name.",
  },
  {
    id: "reported",
    label: "Reported",
    definition: "Told by somebody else, and not endorsed.",
  },
  {
    id: "conditional",
    label: "Conditional",
    definition: "Holds only if something else is true.",
  },
  {
    id: "observed",
    label: "Observed",
    definition: "A thing seen in the text; what follows from it is left apart.",
  },
  {
    id: "open",
    label: "Open",
    definition: "A question recorded as undecided.",
  },
  {
    id: "framing",
    label: "Framing",
    definition: "Sets out the inquiry; claims nothing yet.",
  },
] as const satisfies readonly Term[];

/** How strongly the reviewer words it, from 0 to 5 in this order. */
export const strengths = [
  { id: "none", label: "No claim", definition: "Nothing is claimed." },
  {
    id: "possible",
    label: "Possible",
    definition: "May be; cannot be dismissed.",
  },
  {
    id: "weak",
    label: "Weak",
    definition: "Perhaps; a first impression; reported only.",
  },
  {
    id: "moderate",
    label: "Moderate",
    definition: "Probable, plausible, fairly strong.",
  },
  {
    id: "firm",
    label: "Firm",
    definition: "Stated as a fact, or strongly suggested.",
  },
  {
    id: "certain",
    label: "Certain",
    definition: "Cannot be doubted; conclusive if met.",
  },
] as const satisfies readonly Term[];

/** What a judgment speaks of. "Unspecified" is an answer, not a gap. */
export const scopeKinds = [
  { id: "words", label: "Words", definition: "One or several passages." },
  { id: "unit", label: "Unit", definition: "An entry, letter or chapter." },
  { id: "page", label: "Page", definition: "A printed page as cited." },
  { id: "stratum", label: "Stratum", definition: "A layer or a hand." },
  {
    id: "delivery",
    label: "Delivery",
    definition: "What arrived at one time from one sender.",
  },
  { id: "whole", label: "Whole source", definition: "The source as a whole." },
  {
    id: "custody",
    label: "Account of its custody",
    definition: "The story of how the source came down.",
  },
  {
    id: "custody-step",
    label: "Custody step",
    definition: "One step of that story.",
  },
  { id: "hypothesis", label: "Hypothesis", definition: "A hypothesis." },
  { id: "judgment", label: "Judgment", definition: "Another judgment." },
  { id: "rule", label: "Rule", definition: "A rule of the inquiry." },
  { id: "method", label: "The inquiry", definition: "The inquiry itself." },
  {
    id: "sign",
    label: "Sign",
    definition: "A sign used throughout the source, as an omission mark.",
  },
  {
    id: "unspecified",
    label: "Unspecified",
    definition: "The reviewer speaks of passages without naming them.",
  },
] as const satisfies readonly Term[];

/**
 * Directed: "A … B". `ground` marks those along which a fall travels: A stands
 * or falls with B. To take up a question is not to rest on the answer.
 */
export const relationTypes = [
  {
    id: "rests-on",
    label: "rests on",
    definition: "A stands or falls with B.",
    ground: true,
  },
  {
    id: "inferred-from",
    label: "is inferred from",
    definition: "A is concluded from B.",
    ground: true,
  },
  {
    id: "takes-up",
    label: "takes up",
    definition: "A treats the question of B, and stands without it.",
    ground: false,
  },
  {
    id: "applies",
    label: "applies",
    definition: "A applies the rule B.",
    ground: false,
  },
  {
    id: "supports",
    label: "supports",
    definition: "A counts for B.",
    ground: false,
  },
  {
    id: "strengthens",
    label: "strengthens",
    definition: "A says the same as B with more force.",
    ground: false,
  },
  {
    id: "counts-against",
    label: "counts against",
    definition: "A counts against B.",
    ground: false,
  },
  {
    id: "rebuts",
    label: "rebuts",
    definition: "A answers B.",
    ground: false,
  },
  {
    id: "undermines",
    label: "undermines",
    definition: "A takes away from the trust in B.",
    ground: false,
  },
  {
    id: "undercuts",
    label: "undercuts",
    definition: "A shows that a step of reasoning (B) does not follow.",
    ground: false,
  },
  {
    id: "weakens",
    label: "weakens",
    definition: "A takes force from B, or from one version of it.",
    ground: false,
  },
  {
    id: "neutralises",
    label: "neutralises objections to",
    definition: "A removes what spoke against B.",
    ground: false,
  },
  {
    id: "excuses",
    label: "excuses",
    definition: "A gives an innocent explanation of the error in B.",
    ground: false,
  },
  {
    id: "explains",
    label: "explains",
    definition: "A gives a reason why B is so.",
    ground: false,
  },
  {
    id: "concedes",
    label: "concedes",
    definition: "A grants B.",
    ground: false,
  },
  {
    id: "qualifies",
    label: "qualifies",
    definition: "A sets a limit to B.",
    ground: false,
  },
  {
    id: "limits",
    label: "limits the reach of",
    definition: "A says where B does not apply.",
    ground: false,
  },
  {
    id: "refines",
    label: "refines",
    definition: "A says B more exactly.",
    ground: false,
  },
  {
    id: "instance-of",
    label: "is an instance of",
    definition: "A is a case of B.",
    ground: false,
  },
  {
    id: "summarises",
    label: "summarises",
    definition: "A gathers up B.",
    ground: false,
  },
  {
    id: "withholds-assent",
    label: "withholds assent from",
    definition: "A neither accepts nor denies B.",
    ground: false,
  },
  {
    id: "in-tension",
    label: "is in tension with",
    definition: "A and B are hard to hold together.",
    ground: false,
  },
  {
    id: "contradicts",
    label: "contradicts",
    definition: "A and B cannot both hold.",
    ground: false,
  },
  {
    id: "same-observation",
    label: "uses the same observation as",
    definition: "A and B draw on one observation, to different ends.",
    ground: false,
  },
  {
    id: "bears-on",
    label: "bears on",
    definition: "A belongs to the case for or about B.",
    ground: false,
  },
  {
    id: "independent-of",
    label: "is independent of",
    definition: "A was shown not to come from where B comes from.",
    ground: false,
  },
  {
    id: "shares-origin",
    label: "shares its origin with",
    definition: "A and B are one line of support.",
    ground: false,
  },
  {
    id: "replies-to",
    label: "replies to",
    definition: "A answers B in discussion.",
    ground: false,
  },
] as const satisfies readonly (Term & { readonly ground: boolean })[];

export type Concern = Id<typeof concerns>;
export type Polarity = Id<typeof polarities>;
export type Mode = Id<typeof modes>;
export type Strength = Id<typeof strengths>;
export type ScopeKind = Id<typeof scopeKinds>;
export type RelationType = Id<typeof relationTypes>;

/** True for relations along which a fall travels from the second to the first. */
export function isGround(type: RelationType): boolean {
  return relationTypes.some((term) => term.id === type && term.ground);
}
