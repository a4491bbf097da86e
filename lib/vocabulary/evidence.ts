/** The words for evidence, testimony, hypotheses and verdicts. */
import type { Id, Term } from "./vocabulary";

/** External kinds first, internal after, as the handbooks do. */
export const evidenceKinds = [
  {
    id: "material",
    label: "Material",
    definition: "Paper, ink, typewriter, binding, file format.",
  },
  {
    id: "custody",
    label: "Custody",
    definition: "Chain of keepers, gaps, refusals.",
  },
  {
    id: "testimony",
    label: "Testimony",
    definition: "What an informant says about the origin.",
  },
  {
    id: "prior-attestation",
    label: "Earlier mention",
    definition: "The source or its matter attested before or elsewhere.",
  },
  {
    id: "motive",
    label: "Motive and opportunity",
    definition: "Who gained, who could.",
  },
  {
    id: "silence",
    label: "Silence",
    definition:
      "Nothing is found where something should be. Counts only with a record of the search.",
  },
  {
    id: "fact-check",
    label: "Fact check",
    definition: "A statement held against an independent record.",
  },
  {
    id: "anachronism",
    label: "Anachronism or hindsight",
    definition: "Knowledge or words that come too early.",
  },
  {
    id: "special-knowledge",
    label: "Inside knowledge",
    definition: "Detail only an insider would have, confirmed elsewhere.",
  },
  {
    id: "style",
    label: "Style and language",
    definition: "Vocabulary, tone, measured style, traces of translation.",
  },
  {
    id: "dependence",
    label: "Textual dependence",
    definition: "Copies another text or shares its errors.",
  },
  {
    id: "comparison",
    label: "Comparison",
    definition: "A text whose origin is known, set beside this one.",
  },
] as const satisfies readonly Term[];

/** Trust in an informant or a book: asked after credibility, never with it. */
export const reliabilities = [
  {
    id: "a",
    label: "A",
    definition: "A record of being right, in a position to know.",
  },
  { id: "b", label: "B", definition: "Mostly right, minor doubts." },
  { id: "c", label: "C", definition: "Sometimes right." },
  { id: "d", label: "D", definition: "Often wrong, or a strong interest." },
  { id: "e", label: "E", definition: "Known to deceive or fabricate." },
  { id: "f", label: "F", definition: "Cannot be judged." },
] as const satisfies readonly Term[];

export const credibilities = [
  { id: "1", label: "1", definition: "Confirmed by independent sources." },
  { id: "2", label: "2", definition: "Not confirmed, fits well." },
  { id: "3", label: "3", definition: "Possible." },
  { id: "4", label: "4", definition: "Doubtful." },
  { id: "5", label: "5", definition: "Contradicted." },
  { id: "6", label: "6", definition: "Cannot be judged." },
] as const satisfies readonly Term[];

export const testimonyMedia = [
  { id: "oral", label: "Spoken", definition: "Told by word of mouth." },
  { id: "written", label: "Written", definition: "Set down by the informant." },
  {
    id: "both",
    label: "Spoken and written",
    definition: "Partly told, partly set down.",
  },
  { id: "document", label: "Document", definition: "A document is shown." },
  { id: "unknown", label: "Not known", definition: "How is not known." },
] as const satisfies readonly Term[];

/** Whether an informant could be asked. */
export const reaches = [
  { id: "questioned", label: "Questioned", definition: "Was asked in person." },
  {
    id: "in-writing",
    label: "In writing only",
    definition: "Answered by letter.",
  },
  { id: "refused", label: "Refused", definition: "Was asked and declined." },
  { id: "dead", label: "Dead", definition: "Had died." },
  { id: "not-found", label: "Not found", definition: "Could not be found." },
  {
    id: "not-questioned",
    label: "Not questioned",
    definition: "Was not asked; why is not said.",
  },
  { id: "unknown", label: "Not known", definition: "Not recorded." },
] as const satisfies readonly Term[];

export const relays = [
  { id: "direct", label: "At first hand", definition: "Saw or did it." },
  { id: "relayed", label: "Relayed", definition: "Had it from others." },
  { id: "unknown", label: "Not known", definition: "Not recorded." },
] as const satisfies readonly Term[];

/** How an item stands to a hypothesis; five words, never a number. */
export const ratings = [
  {
    id: "strongly-inconsistent",
    label: "Strongly against",
    definition: "Hardly to be expected if the hypothesis holds.",
  },
  {
    id: "inconsistent",
    label: "Against",
    definition: "Less to be expected if the hypothesis holds.",
  },
  {
    id: "neutral",
    label: "Neutral",
    definition: "As much to be expected either way, or not applicable.",
  },
  {
    id: "consistent",
    label: "Fits",
    definition: "To be expected if the hypothesis holds.",
  },
  {
    id: "required",
    label: "Required",
    definition: "The hypothesis cannot hold without it.",
  },
] as const satisfies readonly Term[];

export const questionStates = [
  { id: "open", label: "Open", definition: "Nobody has been asked yet." },
  { id: "sent", label: "Sent", definition: "Put to its addressee." },
  { id: "answered", label: "Answered", definition: "A reply is recorded." },
  { id: "settled", label: "Settled", definition: "The reply decides it." },
] as const satisfies readonly Term[];

export const verdicts = [
  { id: "genuine", label: "Genuine", definition: "What it claims to be." },
  {
    id: "genuine-with-retouching",
    label: "Genuine, retouched",
    definition: "Genuine; its wording was altered later.",
  },
  {
    id: "genuine-substratum-with-accretions",
    label: "Genuine substratum with accretions",
    definition: "A genuine core to which other hands added.",
  },
  {
    id: "compilation-by-insider",
    label: "Compiled by an insider",
    definition: "Not by the claimed author, but by one in a position to know.",
  },
  {
    id: "fabrication",
    label: "Fabrication",
    definition: "Made up to pass for what it claims to be.",
  },
  {
    id: "undetermined",
    label: "Undetermined",
    definition: "Examined; the evidence does not decide.",
  },
] as const satisfies readonly Term[];

export type EvidenceKind = Id<typeof evidenceKinds>;
export type Rating = Id<typeof ratings>;
export type Reach = Id<typeof reaches>;
export type VerdictValue = Id<typeof verdicts>;
export type QuestionState = Id<typeof questionStates>;
