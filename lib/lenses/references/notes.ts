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

/** Where units go to several addressees, each may have a series of its own. */
function fallingCalls(
  text: ReadText,
  calls: readonly OutlineReference[],
): Proposal[] {
  const series = new Map<string, Numbered[]>();
  for (const call of calls) {
    const number = Number(numeral(call.printed));
    if (!Number.isInteger(number) || number === 0) continue;
    const key = addresseeAt(text, call);
    series.set(key, [...(series.get(key) ?? []), { call, number }]);
  }
  const all = [...series.values()].flat();
  return [
    ...usedAgain(text, all),
    ...[...series.values()].flatMap((one) => outOfSeries(text, one, all)),
  ];
}

/** One number in two places: a slip, or two series side by side. */
function usedAgain(text: ReadText, all: readonly Numbered[]): Proposal[] {
  return all.flatMap((one, i) => {
    const first = all.findIndex((other) => isTwin(one, other));
    const earlier = all[first];
    if (!earlier || first >= i) return [];
    const same =
      addresseeAt(text, one.call) === addresseeAt(text, earlier.call);
    return [
      {
        kind: "note-misnumbered",
        key: `again ${one.number}`,
        places: [
          callPlace(text, one.call),
          callPlace(text, earlier.call, "another call"),
        ],
        reason: `The number ${one.number} is used again${same ? "" : ", in a letter to another person: there may be two series"}.`,
        confidence: "firm" as const,
        limits:
          "A number may be misread, used for one note twice, or belong to a second series that runs beside the first.",
        axis: null,
      },
    ];
  });
}

function isTwin(one: Numbered, other: Numbered): boolean {
  const target = one.call.target;
  return (
    one !== other &&
    one.number === other.number &&
    (target === null || target !== other.call.target)
  );
}

interface Numbered {
  readonly call: OutlineReference;
  readonly number: number;
}

/** Last word of the addressee of the unit a call stands in. */
function addresseeAt({ outline }: ReadText, { start }: OutlineReference) {
  const unit = outline.units.findLast((one) => one.start <= start);
  return unit?.addressee?.trim().split(/\s+/).at(-1) ?? "";
}

/** As few as explain why the numbers do not rise. */
function outOfSeries(
  text: ReadText,
  series: readonly Numbered[],
  all: readonly Numbered[],
): Proposal[] {
  // One note called again is named above.
  const own = series.filter(
    ({ call }, i) =>
      call.target === null || call.target !== series[i - 1]?.call.target,
  );
  const kept = new Set(longestRise(own));
  return own.flatMap((one) => {
    if (kept.has(one)) return [];
    const { call, number } = one;
    // A number used again is named as that.
    if (all.some((other) => isTwin(one, other))) return [];
    const before = own[own.indexOf(one) - 1];
    return [
      {
        kind: "note-misnumbered",
        key: `${before?.number} ${number}`,
        places: [
          callPlace(text, call),
          ...(before ? [callPlace(text, before.call, "the one before")] : []),
        ],
        reason: `Number ${number} follows ${before ? `number ${before.number}` : "nothing"} and does not rise with the others.`,
        reference: `${kept.size} of the ${own.length} calls of this series rise.`,
        confidence: "firm" as const,
        limits:
          "A number may be misread, used twice, or belong to a second series that runs beside the first; a leaf may be in the wrong place.",
        axis: null,
      },
    ];
  });
}

function longestRise(series: readonly Numbered[]): Numbered[] {
  const best: Numbered[][] = [];
  series.forEach((one, i) => {
    const before = best
      .slice(0, i)
      .filter((run) => (run.at(-1)?.number ?? 0) < one.number)
      .reduce<Numbered[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...before, one]);
  });
  return best.reduce<Numbered[]>((a, b) => (b.length > a.length ? b : a), []);
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
