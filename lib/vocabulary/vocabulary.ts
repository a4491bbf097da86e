/**
 * The controlled vocabularies. One file feeds SQL checks, forms, legend, help
 * and every export. Ids never change; labels may; a term is deprecated, never
 * deleted. "Undetermined" is an answer; "not yet judged" is the absence of one.
 */

export interface Term {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
}

/** Four questions about a passage, kept apart and asked in this order. */
export const axes = [
  {
    id: "authenticity",
    label: "Authenticity",
    definition: "Is this passage what it purports to be?",
  },
  {
    id: "accuracy",
    label: "Accuracy",
    definition: "Is what it says right?",
  },
  {
    id: "contemporaneity",
    label: "Time",
    definition: "When was this put into words, compared with its heading?",
  },
  {
    id: "attribution",
    label: "Hand",
    definition: "Whose hand is this?",
  },
] as const satisfies readonly Term[];

export const authenticity = [
  {
    id: "genuine",
    label: "Genuine",
    definition:
      "Written or dictated by the person and at the stage it claims. Says nothing about truth.",
  },
  {
    id: "retouched",
    label: "Retouched",
    definition:
      "Genuine at base; wording altered later without adding new matter.",
  },
  {
    id: "interpolated",
    label: "Interpolated",
    definition:
      "New matter inserted into a genuine text by someone else or later.",
  },
  {
    id: "abridged",
    label: "Curtailed",
    definition: "Genuine text from which something was taken away on purpose.",
  },
  {
    id: "spurious",
    label: "Spurious",
    definition: "Not by the claimed author; made to look so.",
  },
  {
    id: "fictitious",
    label: "Fictitious",
    definition:
      "Invented without intent to deceive, or a literary exercise later taken for real.",
  },
  {
    id: "suspect",
    label: "Suspect",
    definition:
      "Arouses doubt in form or content, without proof either way. Say what would settle it.",
  },
  {
    id: "undetermined",
    label: "Undetermined",
    definition: "Examined; the evidence does not discriminate.",
  },
] as const satisfies readonly Term[];

export const accuracy = [
  {
    id: "accurate",
    label: "Accurate",
    definition: "Agrees with independent evidence.",
  },
  {
    id: "accurate-in-substance",
    label: "Right in substance",
    definition: "The main point holds, details do not.",
  },
  {
    id: "inaccurate",
    label: "Inaccurate",
    definition: "Contradicted by better evidence.",
  },
  {
    id: "improbable",
    label: "Improbable",
    definition: "Not contradicted, but hard to square with what is known.",
  },
  {
    id: "plausible",
    label: "Plausible, unchecked elsewhere",
    definition: "Fits the known circumstances; no independent check exists.",
  },
  {
    id: "uncheckable",
    label: "Cannot be checked",
    definition: "No evidence could presently decide.",
  },
] as const satisfies readonly Term[];

export const contemporaneity = [
  {
    id: "contemporaneous",
    label: "At the time",
    definition: "Consistent with writing at the purported date.",
  },
  {
    id: "retrospective",
    label: "From memory, later",
    definition: "The author's own later wording; hindsight is innocent.",
  },
  {
    id: "hindsight",
    label: "Shows later knowledge",
    definition:
      "Contains knowledge, judgment or tone not available at the purported date; cause open.",
  },
  {
    id: "anachronism",
    label: "Anachronism",
    definition: "Names a thing, word, rank or event that did not exist yet.",
  },
  {
    id: "undetermined",
    label: "Undetermined",
    definition: "Examined; the evidence does not discriminate.",
  },
] as const satisfies readonly Term[];

/** Until a source has named hands of its own, the letters of the method. */
export const attribution = [
  {
    id: "hand-a",
    label: "Hand A",
    definition: "The main hand of the source: the writer it claims.",
  },
  {
    id: "hand-b",
    label: "Hand B",
    definition: "A second hand, told apart by manner or matter.",
  },
  {
    id: "hand-c",
    label: "Hand C",
    definition: "A further hand.",
  },
  {
    id: "intermediary",
    label: "Secretary, translator or editor",
    definition: "A known intermediary speaks here, not the author.",
  },
  {
    id: "mixed",
    label: "Mixed",
    definition: "Hands cannot be separated at this grain.",
  },
  {
    id: "undetermined",
    label: "Undetermined",
    definition: "Examined; the evidence does not discriminate.",
  },
] as const satisfies readonly Term[];

/** How likely is my judgment to be right? Below even: state the opposite. */
export const likelihood = [
  {
    id: "established",
    label: "Established",
    definition:
      "I would be astonished to be wrong; an alternative would need a positive coincidence (about 95–100 %).",
  },
  {
    id: "very-likely",
    label: "Very likely",
    definition: "Alternatives exist but are strained (about 80–95 %).",
  },
  {
    id: "likely",
    label: "Likely",
    definition: "The better of live alternatives (about 55–80 %).",
  },
  {
    id: "open",
    label: "Open",
    definition:
      "Evidence does not prefer either; I record the question (about even).",
  },
  {
    id: "unjudged",
    label: "Not judged",
    definition: "No view of the likelihood formed yet.",
  },
] as const satisfies readonly Term[];

/** How good is what I rest it on? Never one phrase with the likelihood. */
export const basis = [
  {
    id: "solid",
    label: "Solid basis",
    definition:
      "Two or more independent lines, at least one checked at first hand.",
  },
  {
    id: "moderate",
    label: "Moderate basis",
    definition: "One good line, or several that may share a source.",
  },
  {
    id: "thin",
    label: "Thin basis",
    definition:
      "Impression, argument from silence, or testimony that could not be questioned.",
  },
  {
    id: "unstated",
    label: "Basis not stated",
    definition: "The reviewer has not said what this rests on.",
  },
] as const satisfies readonly Term[];

export const omissionKinds = [
  {
    id: "authorial-gap",
    label: "Left open by the author",
    definition: "Author or dictator skipped something, perhaps to fill later.",
  },
  {
    id: "interruption",
    label: "Break in thought",
    definition: "Dots or dash as style; nothing need be missing.",
  },
  {
    id: "editorial-cut",
    label: "Cut by an editor",
    definition: "Removed in preparing an edition.",
  },
  {
    id: "selection",
    label: "Not selected",
    definition: "The edition prints extracts only.",
  },
  {
    id: "censored",
    label: "Censored",
    definition: "Removed or blacked out by authority.",
  },
  {
    id: "custodial",
    label: "Destroyed or removed by a keeper",
    definition: "A custodian destroyed, tore out or kept back leaves.",
  },
  {
    id: "withheld",
    label: "Withheld",
    definition: "Exists but closed, not produced, or anonymised.",
  },
  {
    id: "loss",
    label: "Lost or damaged",
    definition: "Physical loss, illegibility.",
  },
  {
    id: "transmission",
    label: "Lost in copying",
    definition:
      "A skipped line, a page missing from the scan, an untranslated passage.",
  },
  {
    id: "counterpart",
    label: "Other side absent",
    definition: "The replies or enclosures are not printed.",
  },
  {
    id: "undetermined",
    label: "Kind undetermined",
    definition: "Marked as a gap; why is not known.",
  },
] as const satisfies readonly Term[];

export const omissionHowKnown = [
  {
    id: "marked",
    label: "Marked in the source",
    definition: "The source itself shows the gap.",
  },
  {
    id: "stated",
    label: "Stated by an informant",
    definition: "Somebody says so.",
  },
  {
    id: "inferred",
    label: "Inferred from content",
    definition: "The text does not run on.",
  },
  {
    id: "lens",
    label: "Found by a lens",
    definition: "Proposed by a check of the program, accepted by a person.",
  },
  {
    id: "other-witness",
    label: "Known from another text witness",
    definition: "Another version has what is missing here.",
  },
] as const satisfies readonly Term[];

export const linkKinds = [
  {
    id: "note-original",
    label: "Note of the source edition",
    definition: "Printed with the source; belongs to that text witness.",
  },
  {
    id: "note-editorial",
    label: "Our note",
    definition: "By reviewers of the new edition.",
  },
  {
    id: "note-translator",
    label: "Translator's note",
    definition: "Belongs to a translation.",
  },
  {
    id: "gloss",
    label: "Explains",
    definition: "Explains a term, person or abbreviation.",
  },
  {
    id: "cites",
    label: "Cites",
    definition: "Text or note names a publication.",
  },
  {
    id: "supports",
    label: "Supports",
    definition: "Gives evidence for the passage.",
  },
  {
    id: "disputes",
    label: "Disputes",
    definition: "Gives evidence against the passage.",
  },
  {
    id: "cross-ref",
    label: "See elsewhere",
    definition: "Points to another place in the same work.",
  },
  {
    id: "parallel",
    label: "Parallel passage",
    definition: "The same matter in another text; direction open.",
  },
  {
    id: "broken",
    label: "Does not resolve",
    definition: "Number, page or call without target.",
  },
] as const satisfies readonly Term[];

export const annotationStatus = [
  {
    id: "proposed",
    label: "Proposed",
    definition: "Recorded; open to discussion.",
  },
  {
    id: "submitted",
    label: "Submitted",
    definition: "Given in a blind round.",
  },
  { id: "discussed", label: "Discussed", definition: "Under discussion." },
  { id: "agreed", label: "Agreed", definition: "Settled." },
  {
    id: "contested",
    label: "Contested",
    definition: "Views differ; both are printed.",
  },
  {
    id: "withdrawn",
    label: "Withdrawn",
    definition: "Taken back by its author; kept in the history.",
  },
] as const satisfies readonly Term[];

/** Kinds of annotation. Later kinds are added here, in schema and forms. */
export const annotationKinds = [
  {
    id: "judgment",
    label: "Judgment",
    definition: "An answer on one or more axes.",
  },
  {
    id: "omission",
    label: "Omission",
    definition: "Something is missing here.",
  },
  {
    id: "link",
    label: "Link",
    definition: "From a passage to a note, a passage or a reference.",
  },
  { id: "comment", label: "Comment", definition: "A remark on a passage." },
] as const satisfies readonly Term[];

/** What is known of an anchor's place. It is never silently wrong. */
export const anchorStates = [
  {
    id: "exact",
    label: "In place",
    definition: "The same words stand at the place.",
  },
  {
    id: "moved",
    label: "Moved, please check",
    definition: "Found again by its words, not all alike.",
  },
  {
    id: "ambiguous",
    label: "Several places",
    definition: "The words stand at more than one place.",
  },
  {
    id: "orphaned",
    label: "Lost its place",
    definition: "The words are not in the text.",
  },
] as const satisfies readonly Term[];

/** Why a reading of the text was changed in the workbench. */
export const emendationKinds = [
  {
    id: "misprint",
    label: "Misprint",
    definition: "The printer set what the copy cannot have had.",
  },
  {
    id: "ocr",
    label: "Misread scan",
    definition: "The print is right; a machine read it wrongly.",
  },
  {
    id: "transcription",
    label: "Slip of transcription",
    definition: "The original is right; a person copied it wrongly.",
  },
  {
    id: "conjecture",
    label: "Conjecture",
    definition:
      "No text witness has this reading; the editor holds that it stood here.",
  },
  {
    id: "page-order",
    label: "Restored order",
    definition:
      "Leaves, pages, paragraphs or page borders put back where they belong.",
  },
  {
    id: "division",
    label: "Division",
    definition: "Words or paragraphs divided or joined; no word is changed.",
  },
  {
    id: "other",
    label: "Other",
    definition: "None of these; the reason says more.",
  },
] as const satisfies readonly Term[];

/** Who speaks in a stretch of text. */
export const voices = [
  { id: "author", label: "Author", definition: "The purported author." },
  {
    id: "translator",
    label: "Translator",
    definition: "Added in translating.",
  },
  { id: "editor", label: "Editor", definition: "Added in editing." },
  {
    id: "note",
    label: "Note",
    definition: "Printed with the source as a note.",
  },
  {
    id: "quoted",
    label: "Quoted person",
    definition: "Words the author reports as another's.",
  },
] as const satisfies readonly Term[];

export type Id<T extends readonly Term[]> = T[number]["id"];
export type Axis = Id<typeof axes>;
export type Likelihood = Id<typeof likelihood>;
export type Basis = Id<typeof basis>;
export type OmissionKind = Id<typeof omissionKinds>;
export type OmissionHowKnown = Id<typeof omissionHowKnown>;
export type LinkKind = Id<typeof linkKinds>;
export type AnnotationStatus = Id<typeof annotationStatus>;
export type AnnotationKind = Id<typeof annotationKinds>;
export type AnchorState = Id<typeof anchorStates>;
export type EmendationKind = Id<typeof emendationKinds>;
export type Voice = Id<typeof voices>;

/** The values that answer each axis. */
export const axisValues = {
  authenticity,
  accuracy,
  contemporaneity,
  attribution,
} as const satisfies Record<Axis, readonly Term[]>;

/**
 * Five families of authenticity, drawn alike: the line style says it, the
 * colour repeats it.
 */
export const families = {
  genuine: "genuine",
  retouched: "altered",
  interpolated: "altered",
  abridged: "altered",
  spurious: "spurious",
  fictitious: "spurious",
  suspect: "doubtful",
  undetermined: "undetermined",
} as const satisfies Record<Id<typeof authenticity>, string>;

export type Family = (typeof families)[keyof typeof families];

/** The ids of a vocabulary as a tuple, the form Zod and SQL checks want. */
export function ids<const T extends readonly Term[]>(
  terms: T,
): [Id<T>, ...Id<T>[]] {
  return terms.map((term) => term.id) as [Id<T>, ...Id<T>[]];
}

/** The term with this id; throws RangeError when the vocabulary has none. */
export function term(terms: readonly Term[], id: string): Term {
  const found = terms.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`No term "${id}" in this vocabulary`);
  return found;
}

/** True when `value` answers `axis`. */
export function answersAxis(axis: Axis, value: string): boolean {
  return axisValues[axis].some((candidate) => candidate.id === value);
}
