/** Calls printed otherwise than the others, and calls inside a document shown. */
import type { OutlineReference } from "@/lib/document/outline";
import { MAIN, streamOf, toUtf16 } from "@/lib/document/position";
import { placeIn } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import { callPlace, notePlace } from "./notes";

/** From so many calls on there is a usual way to print them. */
const FEWEST = 5;

export function callProposals(text: ReadText): Proposal[] {
  const calls = text.outline.references.filter(({ type }) => type === "note");
  return [
    ...oddCalls(text, calls),
    ...(calls.length >= FEWEST ? looseFigures(text) : []),
    ...callsInDocuments(text, calls),
  ];
}

/** The form of most calls: "¹²" raised figures, "(8)" in brackets, a sign. */
function formOf({ printed }: Pick<OutlineReference, "printed">): string {
  if (/^[⁰¹²³⁴-⁹]+$/u.test(printed)) return "raised figures";
  if (/^\d+$/u.test(printed)) return "figures";
  if (/^\*+$|^[†‡§]$/u.test(printed)) return "signs";
  if (/^[([]\d+[)\]]$/u.test(printed)) return "figures in brackets";
  return "none of these";
}

function oddCalls(
  text: ReadText,
  calls: readonly OutlineReference[],
): Proposal[] {
  if (calls.length < FEWEST) return [];
  const counts = new Map<string, number>();
  for (const call of calls) {
    counts.set(formOf(call), (counts.get(formOf(call)) ?? 0) + 1);
  }
  const [usual, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  // Figures and signs side by side are two series, not a slip.
  if (most < 0.75 * calls.length) return [];
  return calls
    .filter((call) => formOf(call) !== usual && formOf(call) !== "signs")
    .map((call) => ({
      kind: "call-odd",
      key: call.printed,
      places: [callPlace(text, call)],
      reason: `This call is printed “${call.printed}”; ${most} of ${calls.length} calls here are ${usual}.`,
      confidence: "firm" as const,
      limits:
        "Print, scan or transcription may have changed the sign; which number is meant is not known by that.",
      axis: null,
    }));
}

/** "Cairo 3 several": a figure after a name, before a word that goes on. */
const loose =
  /(?<name>\p{Lu}\p{Ll}{2,}) (?<figure>\d{1,2}) (?<next>\p{Ll}{2,})/gu;
/** Names that figures follow, and words that figures stand with. */
const numbered =
  /^(?:Art|Article|Chap|Chapter|Clause|Document|Group|Line|Map|Note|Number|Order|Page|Paragraph|Part|Point|Room|Section|Table|Vol|Volume|Zone|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|About|After|Another|At|Before|Between|By|For|From|In|Of|On|Only|Over|The|These|Those|To|Under|Until|With)$/u;
const counted =
  /^(?:or|and|to|per|in|of|as|is|was|were|are|on|at|by|from|hundred|thousand|million|more|\p{L}+s)$/u;

function looseFigures(text: ReadText): Proposal[] {
  return text.blocks.flatMap((block) => {
    if (block.voice !== "author" || block.stream !== MAIN) return [];
    return [...block.own.matchAll(loose)].flatMap((match) => {
      const { name = "", figure = "", next = "" } = match.groups ?? {};
      // What is counted stands in the plural, but so does "several".
      const counts = counted.test(next) && next !== "several";
      if (numbered.test(name) || counts) return [];
      const to = match.index + name.length + 1 + figure.length;
      return [
        {
          kind: "call-odd",
          key: `${name} ${figure}`,
          places: [placeIn(text, block, match.index, to)],
          reason: `The figure ${figure} stands after a name and counts nothing: it may be the call of a note.`,
          confidence: "possible" as const,
          limits:
            "It may as well be part of the name, or a figure lost from a sentence.",
          axis: null,
        },
      ];
    });
  });
}

/**
 * In an article with notes of its own, a call inside a document that it prints
 * is the editor's, not the document's.
 */
function callsInDocuments(
  text: ReadText,
  calls: readonly OutlineReference[],
): Proposal[] {
  const inUnit = (call: OutlineReference) => unitAt(text, call) !== null;
  const outside = calls.filter((call) => !inUnit(call)).length;
  if (outside < calls.length / 2) return [];
  return calls.filter(inUnit).flatMap((call) => {
    const note = text.outline.notes.find(({ id }) => id === call.target);
    return [
      {
        kind: "note-inside-document",
        key: call.printed,
        places: [
          callPlace(text, call),
          ...(note ? [notePlace(text, note)] : []),
        ],
        reason: `Note ${note?.label ?? call.printed} of the editor is called inside a document that is shown.`,
        reference: `${outside} of ${calls.length} calls stand in the text around the documents.`,
        confidence: "firm" as const,
        limits:
          "The call is no part of the document; whether its sentence was touched is not shown.",
        axis: null,
      },
    ];
  });
}

/** The document a call stands in; not its heading, which is the editor's. */
function unitAt(text: ReadText, { stream: id, start }: OutlineReference) {
  if (id !== MAIN) return null;
  const at = toUtf16(streamOf(text.index, id), start);
  const block = text.blocks.findLast(
    (one) => one.stream === MAIN && one.at <= at,
  );
  return block?.voice === "author" ? block.unit : null;
}
