/** What the source presupposes, announces or counts, and does not have. */
import { findings } from "../finding";
import { type Lens, step } from "../lens";
import { addresseeProposals } from "./addressees";
import { picturesAbsent, saidMissing } from "./announced";
import { copyProposals } from "./copies";
import { formProposals } from "./form";
import { numberingProposals } from "./numbering";
import { ownLetterProposals } from "./own-letters";
import { quotationProposals } from "./quotations";
import { replyProposals } from "./replies";
import { silenceProposals } from "./silences";

const id = "counterparts";

export const counterparts: Lens = {
  id,
  label: "Missing counterparts",
  question: "What does the source answer, announce or count that is not here?",
  kinds: [
    {
      id: "reply-without-message",
      label: "Reply without its message",
      definition: "A letter answers one that the source does not print.",
    },
    {
      id: "own-letter-not-found",
      label: "Own letter not found",
      definition: "The writer names an own letter that is not there.",
    },
    {
      id: "copy-not-found",
      label: "Announced copy not found",
      definition:
        "A letter speaks of a copy or letter to another, which is not there.",
    },
    {
      id: "copy-dated-later",
      label: "Copy dated later",
      definition: "A letter said to have been sent bears a later date.",
    },
    {
      id: "speaks-to-one",
      label: "Headed to two, speaks to one",
      definition: "A letter to two persons speaks to one about the other.",
    },
    {
      id: "quoted-otherwise",
      label: "Quoted with other words",
      definition: "A letter quotes a printed one otherwise than it stands.",
    },
    {
      id: "signature-missing",
      label: "Without signature",
      definition: "A letter without signature where others have one.",
    },
    {
      id: "date-missing",
      label: "Without date",
      definition: "A letter without date where others have one.",
    },
    {
      id: "addressee-missing",
      label: "Without addressee",
      definition: "A letter that does not say to whom, where others do.",
    },
    {
      id: "answers-the-future",
      label: "Answers what came later",
      definition: "A letter speaks of one that bears a later date.",
    },
    {
      id: "number-left-out",
      label: "Number left out",
      definition: "A numbered series skips one.",
    },
    {
      id: "list-mixed",
      label: "Numbers in several styles",
      definition: "A numbered list changes the form of its numbers.",
    },
    {
      id: "said-to-be-missing",
      label: "Said to be missing",
      definition: "An editor or translator says that something is lost.",
    },
    {
      id: "picture-absent",
      label: "Picture not here",
      definition: "A caption without its picture.",
    },
    {
      id: "silence",
      label: "Long silence",
      definition: "No dated unit for longer than the source's own rhythm.",
    },
  ],
  limits:
    "What is not in this source may be printed elsewhere, or never have been. It shows a gap, not its cause.",
  run(input) {
    step(input, 0);
    const replies = replyProposals(input);
    step(input, 0.4);
    const own = ownLetterProposals(input);
    const copies = copyProposals(input);
    const addressees = addresseeProposals(input);
    const quotations = quotationProposals(input);
    const form = formProposals(input);
    step(input, 0.6);
    const numbers = numberingProposals(input);
    const silences = silenceProposals(input);
    step(input, 0.8);
    const found = findings(id, [
      ...replies.proposals,
      ...own.proposals,
      ...copies.proposals,
      ...addressees.proposals,
      ...quotations.proposals,
      ...form.proposals,
      ...numbers.proposals,
      ...silences.proposals,
      ...saidMissing(input),
      ...picturesAbsent(input),
    ]);
    step(input, 1);
    const undated = input.outline.units.filter(({ date }) => date === null);
    return {
      findings: found,
      examined: [
        { what: "letters", count: replies.looked, why: null },
        {
          what: "letters whose counterpart is printed",
          count: replies.resolved,
          why: null,
        },
        { what: "own letters named by date", count: own.looked, why: null },
        {
          what: "copies and letters to others spoken of",
          count: copies.looked,
          why: null,
        },
        {
          what: "quotations beside a printed letter to the writer",
          count: quotations.looked,
          why: null,
        },
        {
          what: "letters headed to two persons",
          count: addressees.looked,
          why: null,
        },
        { what: "numbered series", count: numbers.looked, why: null },
        { what: "gaps between dated units", count: silences.looked, why: null },
      ],
      skipped: [
        ...form.skipped,
        {
          what: "units without a date",
          count: undated.length,
          why: "they have no place in the order of time",
        },
        {
          what: "letters mentioned in diaries and articles",
          count: 0,
          why: "a diarist need not copy his post; only letters are held to answer letters (English phrases)",
        },
      ],
      strips: [],
    };
  },
};
