/** Notes and their calls: what hangs in the air, is doubled or misnumbered. */
import type { OutlineNote, OutlineReference } from "@/lib/document/outline";
import {
  codePoint,
  lengthOf,
  streamOf,
  toCodePoint,
  toUtf16,
  utf16,
} from "@/lib/document/position";
import type { Proposal } from "../finding";
import type { FindingPlace, ReadText } from "../lens";

const limits =
  "It cannot tell whether the print, the scan or the transcription lost it.";

/** All that notes and calls say against each other. */
export function noteProposals(text: ReadText): Proposal[] {
  const calls = text.outline.references.filter(({ type }) => type === "note");
  return [
    ...danglingCalls(text, calls),
    ...orphanBodies(text),
    ...calledAgain(text, calls),
    ...doubled(text),
    ...misnumbered(text, calls),
  ];
}

function danglingCalls(
  text: ReadText,
  calls: readonly OutlineReference[],
): Proposal[] {
  const known = new Set(text.outline.notes.map(({ id }) => id));
  return calls
    .filter(({ target }) => target === null || !known.has(target))
    .map((call) => ({
      kind: "call-without-note",
      key: call.printed,
      places: [callPlace(text, call)],
      reason: `The call “${call.printed}” leads to no note of this source.`,
      confidence: "certain" as const,
      limits,
      axis: null,
    }));
}

function orphanBodies(text: ReadText): Proposal[] {
  return text.outline.notes
    .filter(({ references }) => references.length === 0)
    .map((note) => ({
      kind: "note-without-call",
      key: note.label,
      places: [notePlace(text, note)],
      reason: `No call in the text leads to note ${note.label || "without a number"}${onPage(note)}.`,
      confidence: "certain" as const,
      limits,
      axis: null,
    }));
}

function calledAgain(
  text: ReadText,
  calls: readonly OutlineReference[],
): Proposal[] {
  return text.outline.notes.flatMap((note) => {
    const own = calls.filter(({ target }) => target === note.id);
    if (own.length < 2) return [];
    return [
      {
        kind: "note-called-again",
        key: note.label,
        places: [
          ...own.map((call) => callPlace(text, call)),
          notePlace(text, note),
        ],
        reason: `Note ${note.label}${onPage(note)} is called ${own.length} times.`,
        confidence: "certain" as const,
        limits:
          "One note may well serve two words; it may also hide a note that was lost.",
        axis: null,
      },
    ];
  });
}

/** Two bodies under one number on one page. */
function doubled(text: ReadText): Proposal[] {
  const first = new Map<string, OutlineNote>();
  return text.outline.notes.flatMap((note) => {
    if (!/\d/.test(note.label)) return [];
    const key = `${note.page ?? note.section} ${note.label}`;
    const before = first.get(key);
    first.set(key, before ?? note);
    if (!before) return [];
    return [
      {
        kind: "note-number-doubled",
        key: note.label,
        places: [notePlace(text, note), notePlace(text, before, "the other")],
        reason: `There are two notes ${note.label}${onPage(note)}.`,
        confidence: "certain" as const,
        limits,
        axis: null,
      },
    ];
  });
}

/**
 * Numbers that do not follow. Where numbering begins anew on each page it runs
 * 1, 2, 3 on each; else it may only rise from call to call through the source.
 */
function misnumbered(
  text: ReadText,
  calls: readonly OutlineReference[],
): Proposal[] {
  const { notes } = text.outline;
  const restarts = notes.filter(({ label }) => label === "1").length > 1;
  return restarts ? brokenPages(text) : fallingCalls(text, calls);
}

function brokenPages(text: ReadText): Proposal[] {
  let page: string | null = null;
  let expected = 1;
  return text.outline.notes.flatMap((note) => {
    if (note.page === null || !/^\d+$/.test(note.label)) return [];
    if (note.page !== page) {
      page = note.page;
      expected = 1;
    }
    const number = Number(note.label);
    const right = number === expected || number === expected - 1;
    const wanted = expected;
    expected = number + 1;
    if (right) return [];
    return [
      {
        kind: "note-misnumbered",
        key: note.label,
        places: [notePlace(text, note)],
        reason: `Note ${note.label}${onPage(note)} stands where note ${wanted} is due.`,
        confidence: "certain" as const,
        limits,
        axis: null,
      },
    ];
  });
}

function fallingCalls(
  text: ReadText,
  calls: readonly OutlineReference[],
): Proposal[] {
  const numbered = calls.flatMap((call) => {
    const number = Number(numeral(call.printed));
    return Number.isInteger(number) && number > 0 ? [{ call, number }] : [];
  });
  return numbered.flatMap(({ call, number }, i) => {
    const before = numbered[i - 1];
    if (!before || number > before.number) return [];
    // One note called again is named above.
    if (call.target !== null && call.target === before.call.target) return [];
    const again = number === before.number;
    return [
      {
        kind: "note-misnumbered",
        key: `${before.number} ${number}`,
        places: [
          callPlace(text, call),
          callPlace(text, before.call, "the call before"),
        ],
        reason: again
          ? `The number ${number} is used again.`
          : `Number ${number} follows number ${before.number}.`,
        confidence: "firm" as const,
        limits:
          "A number may be misread, used twice, or belong to a second series that runs beside the first.",
        axis: null,
      },
    ];
  });
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "¹²" as "12"; other digits as they are; "" for what is no number. */
export function numeral(printed: string): string {
  return [...printed]
    .map((sign) => {
      const value = superscripts.indexOf(sign);
      return value >= 0 ? String(value) : /\d/.test(sign) ? sign : "";
    })
    .join("");
}

/** A call has no letters: its place is the word it stands at. */
export function callPlace(
  text: ReadText,
  { stream: id, start }: OutlineReference,
  label: string | null = null,
): FindingPlace {
  const stream = streamOf(text.index, id);
  const at = toUtf16(stream, start);
  const words = /\S*$/u.exec(stream.text.slice(Math.max(0, at - 60), at))?.[0];
  const from = toCodePoint(stream, utf16(at - (words ?? "").length));
  return { stream: id, start: from, end: start, words: words ?? "", label };
}

export function notePlace(
  text: ReadText,
  note: OutlineNote,
  label: string | null = "the note",
): FindingPlace {
  const stream = streamOf(text.index, `note/${note.id}`);
  return {
    stream: stream.id,
    start: codePoint(0),
    end: lengthOf(stream),
    words: stream.text,
    label,
  };
}

function onPage({ page }: OutlineNote): string {
  return page === null ? "" : ` on p. ${page}`;
}
