/**
 * The forms of the critic's desk, as data: for each kind of object its fields
 * in order, in the words of the person who fills them in. The form reads this
 * list; what a field may hold is checked by the schemas of lib/criticism.
 */
import type { ObjectKind } from "@/lib/criticism/criticism";
import { emptyBodies } from "@/lib/criticism/empty";
import { relationTypes } from "@/lib/vocabulary/argument";
import {
  attestations,
  custodyKinds,
  handKinds,
  personKinds,
  terminusSides,
} from "@/lib/vocabulary/custody";
import {
  credibilities,
  evidenceKinds,
  questionStates,
  ratings,
  reaches,
  relays,
  reliabilities,
  testimonyMedia,
  verdicts,
} from "@/lib/vocabulary/evidence";
import { settlementOutcomes } from "@/lib/vocabulary/rounds";
import {
  attribution,
  axes,
  basis,
  likelihood,
  type Term,
  voices,
} from "@/lib/vocabulary/vocabulary";

/** Kinds a reference may be to; "judgment" is an annotation. */
export type Target = ObjectKind | "judgment" | "any";

interface Base {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

export type Field = Base &
  (
    | { readonly type: "line" | "words" | "date" | "number" | "yes" | "csl" }
    | { readonly type: "stretches" | "yes-no-unknown" }
    | {
        readonly type: "choice";
        readonly terms: readonly Term[];
        /** What null is called, where it is allowed. */
        readonly none?: string;
      }
    | {
        readonly type: "one";
        readonly of: readonly Target[];
        readonly must?: true;
      }
    | { readonly type: "many"; readonly of: readonly Target[] }
    | { readonly type: "terms"; readonly terms: readonly Term[] }
    | {
        readonly type: "rows";
        readonly row: string;
        readonly fields: readonly Field[];
      }
    | { readonly type: "group"; readonly fields: readonly Field[] }
  );

/** How an object is called, and what is asked about it. */
export interface Form {
  readonly one: string;
  readonly many: string;
  /** What this kind is for, in a sentence. */
  readonly lead: string;
  readonly fields: readonly Field[];
  /** A new one, before anything is filled in. */
  readonly empty: Readonly<Record<string, unknown>>;
}

const line = (name: string, label: string, hint?: string): Field => ({
  type: "line",
  name,
  label,
  ...(hint ? { hint } : {}),
});
const text = (name: string, label: string, hint?: string): Field => ({
  type: "words",
  name,
  label,
  ...(hint ? { hint } : {}),
});
const date = (name: string, label: string): Field => ({
  type: "date",
  name,
  label,
  hint: "EDTF: 1926, 1926-05, 1926-05-15, 1926/1939, 1936~; empty is not known",
});
const choice = (
  name: string,
  label: string,
  terms: readonly Term[],
  none?: string,
): Field => ({
  type: "choice",
  name,
  label,
  terms,
  ...(none === undefined ? {} : { none }),
});
const one = (name: string, label: string, ...of: Target[]): Field => ({
  type: "one",
  name,
  label,
  of,
});
const must = (name: string, label: string, ...of: Target[]): Field => ({
  type: "one",
  name,
  label,
  of,
  must: true,
});
const many = (name: string, label: string, ...of: Target[]): Field => ({
  type: "many",
  name,
  label,
  of,
});
const stretches = (label: string, hint?: string): Field => ({
  type: "stretches",
  name: "stretches",
  label,
  ...(hint ? { hint } : {}),
});
const remark = text("remark", "Remark");

const persons: Form = {
  one: "Person",
  many: "Persons",
  lead: "Anybody the case speaks of: author, keeper, informant, person in the text.",
  fields: [
    line("name", "Name"),
    choice("personKind", "Kind", personKinds),
    {
      type: "rows",
      name: "nameForms",
      label: "Other forms of the name",
      row: "form",
      fields: [line("name", "Form"), line("language", "Language or script")],
    },
    {
      type: "rows",
      name: "aliases",
      label: "Aliases in a stretch of the text",
      hint: "Names that mean this person on these pages only",
      row: "alias",
      fields: [
        line("name", "Alias"),
        line("fromPage", "From page"),
        line("toPage", "To page"),
        line("remark", "Remark"),
      ],
    },
    many("notSameAs", "Not the same as", "person"),
    date("born", "Born"),
    date("died", "Died"),
    {
      type: "rows",
      name: "authorities",
      label: "Identifiers",
      row: "identifier",
      fields: [
        line("scheme", "Scheme", "wikidata, gnd, viaf …"),
        line("id", "Identifier"),
      ],
    },
    remark,
  ],
  empty: { ...emptyBodies.person, name: "" },
};

const evidence: Form = {
  one: "Piece of evidence",
  many: "Evidence",
  lead: "What speaks for or against something: where it is from, and with what it shares its origin.",
  fields: [
    text("statement", "What it is"),
    choice("evidenceKind", "Kind", evidenceKinds),
    line("code", "Short name"),
    stretches("Passages it is taken from"),
    choice("voice", "Who speaks there", voices, "Not from the text"),
    one("referenceId", "Publication", "reference"),
    line("locator", "Page or place in it"),
    one("testimonyId", "Testimony", "testimony"),
    one("informantId", "Informant", "person"),
    {
      ...one("originId", "Shares its origin with", "origin"),
      hint: "Items of one origin are one line of support",
    },
    choice(
      "reliability",
      "Reliability of its source",
      reliabilities,
      "Not judged",
    ),
    choice(
      "credibility",
      "Credibility of what it says",
      credibilities,
      "Not judged",
    ),
    text("comparandum", "Compared with"),
    text("comparandumOrigin", "Where that comes from"),
    one("comparandumOriginId", "Origin of what it is compared with", "origin"),
    {
      type: "group",
      name: "search",
      label: "Record of the search",
      hint: "An argument from silence counts only with this",
      fields: [
        text("expected", "What should be found"),
        text("where", "Where was searched"),
        line("by", "By whom"),
        date("date", "When"),
        text("thoroughness", "How thoroughly"),
        text("result", "Result"),
      ],
    },
    remark,
  ],
  empty: { ...emptyBodies.evidence, evidenceKind: "fact-check" },
};

export const forms: Readonly<Record<ObjectKind, Form>> = {
  person: persons,
  evidence,
  reference: {
    one: "Reference",
    many: "References",
    lead: "Publications, as CSL-JSON.",
    fields: [{ type: "csl", name: "csl", label: "Publication" }, remark],
    empty: { ...emptyBodies.reference, csl: { type: "book" } },
  },
  origin: {
    one: "Common origin",
    many: "Common origins",
    lead: "Where several items come from: together they are one line of support.",
    fields: [
      line("label", "Name"),
      text("reason", "Why they are thought to come from one place"),
      many("personIds", "Through whom all of it came", "person"),
    ],
    empty: { ...emptyBodies.origin, label: "" },
  },
  testimony: {
    one: "Testimony",
    many: "Testimonies",
    lead: "What an informant said: to whom, when, how; could they be questioned.",
    fields: [
      must("informantId", "Informant", "person"),
      text("statement", "What was said"),
      line("toldTo", "Told to"),
      date("date", "When"),
      choice("medium", "How", testimonyMedia),
      choice("relay", "First hand or relayed", relays),
      choice("reach", "Could be questioned", reaches),
      { type: "yes-no-unknown", name: "disclosed", label: "Name disclosed" },
      remark,
    ],
    empty: { ...emptyBodies.testimony, informantId: "" },
  },
  rule: {
    one: "Rule",
    many: "Rules",
    lead: "A rule of the inquiry that judgments apply, so that it can be questioned once for all.",
    fields: [
      line("code", "Short name"),
      text("statement", "Rule"),
      text("consequence", "What follows if it is met"),
      remark,
    ],
    empty: { ...emptyBodies.rule, statement: "" },
  },
  question: {
    one: "Open question",
    many: "Open questions",
    lead: "What is not known, who could say, and what would settle it.",
    fields: [
      line("text", "Question"),
      line("addressee", "Addressee"),
      text("wouldSettle", "What would settle it"),
      choice("state", "State", questionStates),
      date("sentOn", "Sent on"),
      text("reply", "Reply"),
      many("about", "About", "any"),
    ],
    empty: { ...emptyBodies.question, text: "" },
  },
  "hypothesis-set": {
    one: "Set of hypotheses",
    many: "Sets of hypotheses",
    lead: "A question with rival answers. “None of these” is made with it.",
    fields: [
      line("label", "Question"),
      stretches("Passages it is about", "None: the source as a whole"),
      remark,
    ],
    empty: { ...emptyBodies["hypothesis-set"], label: "" },
  },
  hypothesis: {
    one: "Hypothesis",
    many: "Hypotheses",
    lead: "One answer among rivals.",
    fields: [
      must("setId", "Set", "hypothesis-set"),
      line("code", "Short name"),
      text("statement", "Statement"),
      one("parentId", "A version of", "hypothesis"),
      text("standing", "Where it stands at present"),
      text("motive", "Who would have gained, and by what"),
    ],
    empty: { ...emptyBodies.hypothesis, setId: "", code: "", statement: "" },
  },
  assessment: {
    one: "Assessment",
    many: "Assessments",
    lead: "How well one item fits one hypothesis, in your view. The table of a set is quicker.",
    fields: [
      must("hypothesisId", "Hypothesis", "hypothesis"),
      must("itemId", "Item", "evidence", "judgment"),
      choice("rating", "Fit", ratings),
      remark,
    ],
    empty: {
      ...emptyBodies.assessment,
      hypothesisId: "",
      itemId: "",
      rating: "neutral",
    },
  },
  composition: {
    one: "Date of composition",
    many: "Dates of composition",
    lead: "When a stretch was put into words, if a hypothesis holds.",
    fields: [
      {
        ...one("hypothesisId", "If this holds", "hypothesis"),
        hint: "None: whichever holds",
      },
      stretches("Stretch", "None: the whole source"),
      date("date", "Written"),
      text("reason", "Reason"),
    ],
    empty: { ...emptyBodies.composition, date: "" },
  },
  terminus: {
    one: "Terminus",
    many: "Termini",
    lead: "What a passage knows, and when it therefore cannot have been written.",
    fields: [
      text("statement", "What it knows"),
      choice("side", "It was written", terminusSides),
      date("date", "This date"),
      stretches("Passages", "None: the whole source"),
      many("evidenceIds", "Evidence", "evidence"),
    ],
    empty: { ...emptyBodies.terminus, date: "" },
  },
  "custody-step": {
    one: "Custody step",
    many: "Custody steps",
    lead: "Who held it, when, and who says so.",
    fields: [
      { type: "number", name: "place", label: "Place in the chain" },
      choice("custodyKind", "Kind", custodyKinds),
      line("holder", "Holder"),
      one("holderId", "Person", "person"),
      text("object", "What was held"),
      line("where", "Where"),
      date("date", "When"),
      line("dateWords", "When, in words"),
      choice("attestation", "How it is known", attestations),
      line("attestedBy", "Who says so"),
      many("informantIds", "Informants", "person"),
      many("evidenceIds", "Evidence", "evidence"),
      choice("reach", "Could be questioned", reaches),
      text("reachWords", "About that"),
      text("fate", "What became of it"),
      text("loss", "What was lost"),
      {
        type: "yes",
        name: "gapBefore",
        label: "Nothing is known between this and the step before",
      },
      remark,
    ],
    empty: { ...emptyBodies["custody-step"], place: 1 },
  },
  delivery: {
    one: "Delivery",
    many: "Deliveries",
    lead: "Which stretch arrived when, from whom.",
    fields: [
      line("label", "Name"),
      stretches("What arrived"),
      date("received", "Received"),
      line("from", "From"),
      one("fromId", "Person", "person"),
      text("form", "Form"),
      text("absence", "What was said of its earlier absence"),
    ],
    empty: { ...emptyBodies.delivery, label: "" },
  },
  hand: {
    one: "Hand or stratum",
    many: "Hands and strata",
    lead: "A hand as some hypothesis has it.",
    fields: [
      line("code", "Letter"),
      line("label", "Name"),
      choice("handKind", "Kind", handKinds),
      text("description", "How it is known"),
      {
        ...one("hypothesisId", "If this holds", "hypothesis"),
        hint: "None: whichever holds",
      },
      {
        type: "rows",
        name: "candidates",
        label: "Who it may be",
        row: "candidate",
        fields: [],
      },
      {
        ...choice("term", "Answer on the axis of hands", attribution, "None"),
        hint: "Judgments with this answer give their passages to this hand",
      },
      date("notBefore", "Not before"),
      date("notAfter", "Not after"),
    ],
    empty: { ...emptyBodies.hand, code: "", label: "" },
  },
  "hand-passage": {
    one: "Passage of a hand",
    many: "Passages of hands",
    lead: "Passages given to a hand, and how likely that is, in your view.",
    fields: [
      must("handId", "Hand", "hand"),
      stretches("Passages"),
      choice("likelihood", "Likelihood", likelihood),
      choice("basis", "Basis", basis),
      text("reason", "Reason"),
    ],
    empty: { ...emptyBodies["hand-passage"], handId: "" },
  },
  speaker: {
    one: "Voice",
    many: "Voices",
    lead: "Who speaks in a stretch, where the import did not see it.",
    fields: [
      choice("voice", "Voice", voices),
      one("personId", "Person", "person"),
      stretches("Passages"),
      text("reason", "Reason"),
    ],
    empty: { ...emptyBodies.speaker, voice: "quoted" },
  },
  verdict: {
    one: "Verdict",
    many: "Verdicts",
    lead: "What you hold of the source, in clauses that each name what they rest on.",
    fields: [
      choice("value", "Verdict", verdicts),
      choice("likelihood", "Likelihood", likelihood),
      choice("basis", "Basis", basis),
      {
        type: "rows",
        name: "clauses",
        label: "Clauses",
        row: "clause",
        fields: [line("text", "Clause"), many("restsOn", "Rests on", "any")],
      },
      text("overturn", "What would overturn it"),
      stretches("Passages", "None: the source as a whole"),
    ],
    empty: {
      ...emptyBodies.verdict,
      value: "undetermined",
      clauses: [{ text: "", restsOn: [] }],
    },
  },
  dissent: {
    one: "Dissent",
    many: "Dissents",
    lead: "A signed disagreement with a verdict, printed beside it.",
    fields: [
      must("verdictId", "Verdict", "verdict"),
      line("text", "Dissent"),
      choice("value", "Instead", verdicts, "No verdict instead"),
      many("restsOn", "Rests on", "any"),
    ],
    empty: { ...emptyBodies.dissent, verdictId: "", text: "" },
  },
  settlement: {
    one: "Settlement",
    many: "Settlements",
    lead: "What an editor made of the judgments that several gave on one place.",
    fields: [
      choice("axis", "Question", axes),
      choice("outcome", "Outcome", settlementOutcomes),
      stretches("Passages"),
      one("settledId", "Judgment that holds", "any"),
      many("agreeIds", "Judgments that say the same", "any"),
      many("dissentIds", "Judgments not followed", "any"),
      text("reason", "Reason"),
    ],
    empty: {
      ...emptyBodies.settlement,
      axis: "authenticity",
      outcome: "disputed",
      reason: "",
    },
  },
  relation: {
    one: "Relation",
    many: "Relations",
    lead: "How one thing bears on another. “Rests on” is a ground; “takes up” is not.",
    fields: [
      must("fromId", "This", "any"),
      choice("type", "Relation", relationTypes),
      must("toId", "To that", "any"),
      line("wording", "In your own words"),
      {
        type: "yes",
        name: "alternative",
        label: "One of several grounds, any of which would do",
      },
      text("reason", "Reason"),
    ],
    empty: { ...emptyBodies.relation, type: "rests-on", fromId: "", toId: "" },
  },
};

/** The kinds as the desk groups them. */
export const groups: readonly {
  readonly label: string;
  readonly kinds: readonly (ObjectKind | "judgment")[];
}[] = [
  {
    label: "The argument",
    kinds: ["judgment", "evidence", "relation", "origin", "rule", "question"],
  },
  {
    label: "Hypotheses",
    kinds: [
      "hypothesis-set",
      "hypothesis",
      "assessment",
      "composition",
      "terminus",
    ],
  },
  { label: "Custody", kinds: ["custody-step", "delivery", "testimony"] },
  { label: "Hands and voices", kinds: ["hand", "hand-passage", "speaker"] },
  { label: "People and books", kinds: ["person", "reference"] },
  { label: "Verdict", kinds: ["verdict", "dissent", "settlement"] },
];
