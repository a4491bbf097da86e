/**
 * The profile for a printed book that went through text recognition page by
 * page. Stages: divisions, notes, pages, joins, units, inline, document.
 */
import { clean } from "../clean";
import { counter } from "../counter";
import {
  type BlockDraft,
  type ContainerDraft,
  container,
  textblock,
} from "../draft";
import { finish } from "../finish";
import type { ImportProfile } from "../format";
import { linesOf } from "../lines";
import { NoteRegister } from "../notes/register";
import type { Ledger } from "../repairs";
import { wordsOf } from "../seam";
import { sectionRuns } from "../sections";
import { unwrapped } from "../unwrap";
import { biographyFinder } from "./biographies";
import type { Division, NoteBody } from "./block";
import { divide } from "./divide";
import { noteGroup } from "./endnotes";
import { checkIndex } from "./index-check";
import { noteDraft, passageDraft } from "./inline-of";
import { joinPages, type Passage } from "./join";
import { type Book, groupOf } from "./note-refs";
import { usesSigns } from "./note-signs";
import { withPages } from "./pages";
import { withPrintedPages } from "./printed-pages";
import { recognise } from "./recognise";
import { titleOf } from "./title";
import { type UnitStart, unitsOf } from "./units";

export const book: ImportProfile = {
  id: "book",
  label: "Book",
  description:
    "A printed book with chapters, notes numbered anew on every page, dated entries, appendices and an index. Finds the pages again.",
  recognise,
  read(file, ledger, corrections) {
    const text = clean(file.text, ledger);
    const printed = withPrintedPages(linesOf(text), ledger);
    const lines = unwrapped(printed, ledger);
    const divisions = withPages(divide(lines, ledger), ledger);
    const parts = partsOf(divisions, wordsOf(text.text), ledger);
    const sections = sectionsOf(parts, usesSigns(lines), ledger);
    return finish({
      title: titleOf(divisions),
      sections,
      ledger,
      indexCheck: checkIndex(divisions, corrections, ledger),
    });
  },
};

/** A division with its passages whole and its units known. */
interface Part {
  readonly division: Division;
  readonly passages: readonly Passage[];
  readonly units: ReadonlyMap<number, UnitStart>;
}

function partsOf(
  divisions: readonly Division[],
  words: ReadonlySet<string>,
  ledger: Ledger,
): Part[] {
  const nextUnit = counter("e");
  let page: string | null = null;
  return divisions.map((division) => {
    const joined = joinPages(division.blocks, page, words, ledger);
    page = joined.page;
    const { passages } = joined;
    const units = unitsOf(division, passages, nextUnit, ledger);
    return { division, passages, units };
  });
}

function sectionsOf(
  parts: readonly Part[],
  signs: boolean,
  ledger: Ledger,
): ContainerDraft[] {
  const biographies = parts
    .flatMap((part) => [...part.units.values()])
    .filter((unit) => unit.kind === "biography")
    .map(({ attrs }) => ({ id: attrs.id, heading: attrs.heading ?? "" }));
  const notes = new NoteRegister();
  const endnotes = registeredEndnotes(parts, notes);
  const shared: Book = {
    notes,
    endnotes: null,
    signs,
    ledger,
    nextOmission: counter("o"),
    findBiography: biographies.length > 0 ? biographyFinder(biographies) : null,
  };
  const sections = parts.flatMap((part, i) => {
    const { kind, title } = part.division;
    const group = endnotes.size > 0 ? noteGroup(title) : null;
    return sectionRuns(
      { id: `s-${i + 1}`, kind, title },
      blocksOf(part, bookFor(kind, { ...shared, endnotes: group }), endnotes),
    );
  });
  if (sections.length > 0) return sections;
  return sectionRuns({ id: "s-1", kind: "chapter", title: null }, [
    textblock("paragraph", []),
  ]);
}

/** Notes at the end get their ids first: all calls stand before them. */
function registeredEndnotes(
  parts: readonly Part[],
  notes: NoteRegister,
): Map<NoteBody, string> {
  const ids = new Map<NoteBody, string>();
  for (const { body } of parts
    .flatMap(({ passages }) => passages)
    .flatMap((passage) => passage.notes)) {
    if (body.group === undefined) continue;
    ids.set(body, notes.addBody(body.group, body.number));
  }
  return ids;
}

/** A preface is by another hand and speaks about the signs of the text. */
function bookFor(kind: Division["kind"], shared: Book): Book {
  return kind === "introduction" ? { ...shared, nextOmission: null } : shared;
}

function blocksOf(
  part: Part,
  shared: Book,
  endnotes: ReadonlyMap<NoteBody, string>,
): BlockDraft[] {
  const drafts = part.passages.map((passage, i) => {
    // Bodies first, so that calls in the passage find them.
    const notes = passage.notes.map(({ page, body }) => {
      const id =
        endnotes.get(body) ?? shared.notes.addBody(groupOf(page), body.number);
      return noteDraft(id, page, body, shared);
    });
    return { passage, notes, unit: part.units.get(i) ?? null };
  });
  const blocks: BlockDraft[] = [];
  let open: { start: UnitStart; inner: BlockDraft[] } | null = null;
  const close = () => {
    if (open) blocks.push(container("unit", open.start.attrs, open.inner));
    open = null;
  };
  for (const { passage, notes, unit } of drafts) {
    if (unit) {
      close();
      open = { start: unit, inner: [] };
    }
    const target: BlockDraft[] = open ? open.inner : blocks;
    target.push(passageDraft(passage, unit?.date ?? null, shared), ...notes);
  }
  close();
  return blocks.length > 0 ? blocks : [textblock("paragraph", [])];
}
