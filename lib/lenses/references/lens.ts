/** References and notes: what points to nothing, twice, or to the wrong place. */
import { findings } from "../finding";
import { type Lens, step } from "../lens";
import { callProposals } from "./calls";
import { indexProposals } from "./index-pages";
import { noteProposals } from "./notes";
import { pageReferenceProposals } from "./page-references";

const id = "references";

export const references: Lens = {
  id,
  label: "References and notes",
  question: "What points to nothing, twice, or to the wrong place?",
  kinds: [
    {
      id: "call-without-note",
      label: "Call without a note",
      definition: "A note is called that is not there.",
    },
    {
      id: "note-without-call",
      label: "Note without a call",
      definition: "A note that nothing in the text leads to.",
    },
    {
      id: "note-called-again",
      label: "Note called again",
      definition: "Several calls lead to one note.",
    },
    {
      id: "note-number-doubled",
      label: "Number twice on a page",
      definition: "Two notes bear one number.",
    },
    {
      id: "note-misnumbered",
      label: "Number out of its series",
      definition: "The numbers of notes do not follow each other.",
    },
    {
      id: "call-odd",
      label: "Call printed otherwise",
      definition: "A call, or what may be one, in another form than the rest.",
    },
    {
      id: "note-inside-document",
      label: "Editor's note inside a document",
      definition: "A note of the text around is called in a document it shows.",
    },
    {
      id: "page-not-there",
      label: "No such page",
      definition: "A page is named that the source does not have.",
    },
    {
      id: "page-without-note",
      label: "No note on that page",
      definition: "A footnote is named on a page that has none.",
    },
    {
      id: "page-speaks-of-other",
      label: "The page speaks of something else",
      definition: "The page named shares no name with the passage.",
    },
    {
      id: "index-order",
      label: "Index number out of order",
      definition: "The pages under a heading do not rise.",
    },
    {
      id: "index-page",
      label: "Not on the page of the index",
      definition: "The page has no word of the heading.",
    },
    {
      id: "suppressed-name",
      label: "Name in the index, not in the text",
      definition: "The page has an initial where the index has a name.",
    },
  ],
  limits:
    "A broken reference shows that print, scan or text was changed or set with little care. It does not show by whom, or that the passage is not genuine.",
  run(input) {
    step(input, 0);
    const notes = noteProposals(input);
    step(input, 0.2);
    const pages = pageReferenceProposals(input);
    step(input, 0.5);
    const index = indexProposals(input);
    step(input, 1);
    const { outline } = input;
    return {
      findings: findings(id, [
        ...notes,
        ...callProposals(input),
        ...pages.proposals,
        ...index.proposals,
      ]),
      examined: [
        { what: "notes", count: outline.notes.length, why: null },
        { what: "calls of notes", count: outline.references.length, why: null },
        ...pages.examined,
        ...index.examined,
      ],
      skipped: [...pages.skipped, ...index.skipped],
      strips: [],
    };
  },
};
