/** The words for how a source came down, and for hands and strata. */
import type { Id, Term } from "./vocabulary";

export const custodyKinds = [
  { id: "created", label: "Written", definition: "The text came into being." },
  {
    id: "dictated",
    label: "Dictated",
    definition: "One spoke, another wrote.",
  },
  { id: "copied", label: "Copied", definition: "A copy was made." },
  {
    id: "translated",
    label: "Translated",
    definition: "Put in another tongue.",
  },
  { id: "deposited", label: "Deposited", definition: "Left in keeping." },
  { id: "transferred", label: "Handed on", definition: "Given to another." },
  { id: "carried", label: "Carried", definition: "Taken across a frontier." },
  {
    id: "destroyed",
    label: "Destroyed",
    definition: "Destroyed in part or whole.",
  },
  { id: "offered", label: "Offered or sold", definition: "Put up for money." },
  { id: "examined", label: "Examined", definition: "Looked into by a critic." },
  { id: "published", label: "Published", definition: "Made public." },
  { id: "digitised", label: "Digitised", definition: "Turned into a file." },
  {
    id: "unknown",
    label: "Not known",
    definition: "What happened is not known.",
  },
] as const satisfies readonly Term[];

/** How well a custody step is known: drawn solid, thin, dashed, dotted, broken. */
export const attestations = [
  {
    id: "documented",
    label: "Documented",
    definition: "A document of the time shows it.",
  },
  {
    id: "attested",
    label: "Attested",
    definition: "Somebody who took part says so.",
  },
  {
    id: "reported",
    label: "Reported",
    definition: "Somebody says so who was not there.",
  },
  {
    id: "inferred",
    label: "Inferred",
    definition: "Nobody says so; it follows from something else.",
  },
  {
    id: "contradicted",
    label: "Contradicted",
    definition: "Something speaks against it.",
  },
  {
    id: "unknown",
    label: "Not known",
    definition: "Nothing is known of this step.",
  },
] as const satisfies readonly Term[];

export const handKinds = [
  {
    id: "hand-physical",
    label: "Script or typewriter",
    definition: "Told apart by script or machine.",
  },
  {
    id: "hand-style",
    label: "Writer by manner",
    definition: "Inferred from manner and matter.",
  },
  {
    id: "ghost",
    label: "Ghost-writer",
    definition: "Puts another's matter into form.",
  },
  { id: "translator", label: "Translator", definition: "A known translator." },
  { id: "editor", label: "Editor", definition: "A known editor." },
  { id: "typist", label: "Typist", definition: "A known typist or secretary." },
  {
    id: "stratum-notes",
    label: "Layer: notes",
    definition: "The first record.",
  },
  {
    id: "stratum-redaction",
    label: "Layer: redaction",
    definition: "Dictation, fair copy, revision by the author.",
  },
  {
    id: "stratum-accretion",
    label: "Layer: accretion",
    definition: "Matter added later by others.",
  },
  {
    id: "mixed",
    label: "Mixed",
    definition: "Cannot be separated at this grain.",
  },
] as const satisfies readonly Term[];

/** Which way a passage's knowledge binds its date of composition. */
export const terminusSides = [
  {
    id: "not-before",
    label: "Not before",
    definition: "Knows something that did not exist earlier.",
  },
  {
    id: "not-after",
    label: "Not after",
    definition: "Cannot have been written later.",
  },
] as const satisfies readonly Term[];

export const personKinds = [
  { id: "person", label: "Person", definition: "One person with a name." },
  {
    id: "unnamed",
    label: "Unnamed person",
    definition: "One person whose name is not known or not given.",
  },
  { id: "group", label: "Group", definition: "Several persons, or a body." },
] as const satisfies readonly Term[];

export type CustodyKind = Id<typeof custodyKinds>;
export type Attestation = Id<typeof attestations>;
export type HandKind = Id<typeof handKinds>;
export type TerminusSide = Id<typeof terminusSides>;
export type PersonKind = Id<typeof personKinds>;
