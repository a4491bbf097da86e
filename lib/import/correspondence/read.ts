/**
 * The profile for an edition of letters, telegrams or messages. Stages: blocks,
 * leaves, joins, letters, who and when, document.
 */
import { clean } from "../clean";
import { counter } from "../counter";
import { type ContainerDraft, textblock } from "../draft";
import { finish } from "../finish";
import type { ImportProfile } from "../format";
import type { InlineContext } from "../inline/block-inline";
import { languageOf } from "../language";
import { withCovers } from "../letters/covering";
import {
  exchanged,
  leavesRule,
  type Transposition,
  transpositionIn,
} from "../letters/leaves";
import { factsOf, letterDraft } from "../letters/letter-draft";
import { blocksOf, notedPart, type Part } from "../letters/part";
import { segment } from "../letters/segment";
import { wholeParts } from "../letters/whole";
import { linesOf } from "../lines";
import { NoteBodies } from "../notes/bodies";
import { bracketedCalls, liftNotes, noteFormOf } from "../notes/lift";
import type { Ledger } from "../repairs";
import { wordsOf } from "../seam";
import { sectionRuns } from "../sections";
import { Traced } from "../traced";
import { unwrapped } from "../unwrap";
import { frontSections } from "./front";
import { recognise } from "./recognise";

export const correspondence: ImportProfile = {
  id: "correspondence",
  label: "Correspondence",
  description:
    "An edition of letters, telegrams or messages, each with a heading, a date or a salutation. Finds sender, addressee, date and secrecy.",
  recognise,
  read(file, ledger, corrections) {
    const text = clean(file.text, ledger);
    const blocks = blocksOf(unwrapped(linesOf(text), ledger), ledger);
    const form = noteFormOf(blocks.map((block) => block.text));
    const notes = new NoteBodies();
    const noted = liftNotes(blocks, form, notes, ledger);
    const { parts, torn } = inOrder(noted.map(notedPart), ledger);
    const whole = wholeParts(parts, torn, wordsOf(text.text), ledger);
    const { front, letters } = segment(whole);
    const context: InlineContext = {
      ledger,
      nextOmission: counter("o"),
      calls: { notes, bracketed: bracketedCalls(noted, form), ledger },
      foreign: corrections.foreign,
      language: languageOf(text.text.slice(0, 20_000)),
    };
    const facts = withCovers(factsOf(letters, counter("l"), ledger), ledger);
    const { title, sections } = frontSections(front, context);
    const body = sectionRuns(
      { id: "s-letters", kind: "letters", title: null },
      facts.map((fact) => letterDraft(fact, context)),
    );
    return finish({
      title,
      sections: orEmpty([...sections, ...body]),
      ledger,
    });
  },
};

/** Parts in the order they are read in, and those that break off for good. */
interface Ordered {
  readonly parts: readonly Part[];
  readonly torn: ReadonlySet<Part>;
}

/** Two transposed leaves are put back where that is allowed. */
function inOrder(parts: readonly Part[], ledger: Ledger): Ordered {
  const found = transpositionIn(parts);
  if (!found) return { parts, torn: new Set() };
  const { first, second } = found;
  if (mayExchange(parts, found, ledger)) {
    return { parts: exchanged(parts, found), torn: new Set() };
  }
  const ends = [parts[first.to - 1], parts[second.from - 1]];
  return { parts, torn: new Set(ends.flatMap((part) => part ?? [])) };
}

function mayExchange(
  parts: readonly Part[],
  { first, second }: Transposition,
  ledger: Ledger,
): boolean {
  const head = parts[first.from]?.text ?? Traced.empty;
  const place = {
    from: head.range.from,
    to: parts[first.to - 1]?.text.range.to ?? head.range.to,
  };
  const other = parts[second.from]?.text.text.slice(0, 40) ?? "";
  const after = `changes places with “${other}…”`;
  if (ledger.repair(leavesRule, place, head.text, after, 0.9)) return true;
  ledger.warn(
    "leaves-transposed",
    `Two leaves seem to have changed places: the one that begins here with “${head.text.slice(0, 40)}…”, and the one that begins with “${other}…”. The repair “${leavesRule.label}” puts them back.`,
    place.from,
  );
  return false;
}

function orEmpty(
  sections: readonly ContainerDraft[],
): readonly ContainerDraft[] {
  if (sections.length > 0) return sections;
  return sectionRuns({ id: "s-1", kind: "letters", title: null }, [
    textblock("paragraph", []),
  ]);
}
