/**
 * Who speaks where, as import left it: notes and brackets say it themselves,
 * headings and the parts around a source are the editor's, the rest is the
 * author's. People correct it with objects of kind "speaker".
 */
import type { Node } from "prosemirror-model";
import type { Voice } from "@/lib/vocabulary/vocabulary";
import {
  codePoint,
  type DocumentIndex,
  lengthOf,
  MAIN,
  pmToCodePoint,
  type Stream,
  type StreamRange,
  streamOf,
} from "./position";

/** A stretch of one stream in which one voice speaks. */
export interface VoiceRange extends StreamRange {
  readonly voice: Voice;
}

/** Divisions in which the publisher or editor speaks, units apart. */
const editorial = [
  "front",
  "contents",
  "introduction",
  "appendix",
  "index",
  "back",
];

/**
 * The voice of a block: of a note its own; headings, abstracts and captions
 * are put in by whoever prints the source.
 */
export function voiceOfBlock(
  block: Node,
  sectionKind: string,
  unitKind: string | null,
): Voice {
  const { name } = block.type;
  if (name === "note") {
    const voice = block.attrs["voice"] as string;
    return voice === "translator" || voice === "editor" ? voice : "note";
  }
  if (["heading", "abstract", "caption"].includes(name)) return "editor";
  // A biography is the editor's; every other unit bears words of the source.
  if (unitKind !== null) return unitKind === "biography" ? "editor" : "author";
  return editorial.includes(sectionKind) ? "editor" : "author";
}

/** The voice of a run inside a block, where it is another's. */
export function voiceOfRun(run: Node): Voice | null {
  for (const { type, attrs } of run.marks) {
    if (type.name === "gloss") {
      return attrs["voice"] === "translator" ? "translator" : "editor";
    }
    if (type.name === "voice") return attrs["who"] as Voice;
  }
  return null;
}

/**
 * The whole text divided among its voices, each stream from its beginning to
 * its end, without gap or overlap, in the order of the document.
 */
export function voicesOf(doc: Node, index: DocumentIndex): VoiceRange[] {
  const streams = new Map<string, VoiceRange[]>();
  doc.forEach((section, offset) => {
    const kind = section.attrs["kind"] as string;
    walk(section, offset + 1, (block, position, unit, quoted) => {
      const isNote = block.type.name === "note";
      const id = isNote ? `note/${block.attrs["id"] as string}` : MAIN;
      const own = voiceOfBlock(block, kind, unit);
      const voice = quoted && own === "author" ? "quoted" : own;
      const ranges = streams.get(id) ?? [];
      streams.set(id, ranges);
      speak(ranges, streamOf(index, id), block, position, voice);
    });
  });
  return [...streams].flatMap(([id, ranges]) =>
    closed(ranges, streamOf(index, id)),
  );
}

type Visit = (
  block: Node,
  position: number,
  unitKind: string | null,
  quoted: boolean,
) => void;

function walk(
  parent: Node,
  start: number,
  visit: Visit,
  unit: string | null = null,
  quoted = false,
): void {
  parent.forEach((node, offset) => {
    const position = start + offset;
    const inQuotation = quoted || node.type.name === "quotation";
    if (node.isTextblock) visit(node, position, unit, inQuotation);
    else {
      const inside =
        node.type.name === "unit" ? (node.attrs["kind"] as string) : unit;
      walk(node, position + 1, visit, inside, inQuotation);
    }
  });
}

/** Adds where each voice begins in a block; `closed` makes ranges of that. */
function speak(
  ranges: VoiceRange[],
  stream: Stream,
  block: Node,
  position: number,
  voice: Voice,
): void {
  const begin = (who: Voice, pm: number) => {
    const start = pmToCodePoint(stream, pm);
    const last = ranges.at(-1);
    if (last?.voice === who) return;
    if (last && last.start === start) ranges.pop();
    const before = ranges.at(-1);
    if (before?.voice === who) return;
    ranges.push({ voice: who, stream: stream.id, start, end: start });
  };
  begin(voice, position + 1);
  block.forEach((run, offset) => {
    begin(voiceOfRun(run) ?? voice, position + 1 + offset);
  });
}

/** Each range up to where the next begins. */
function closed(ranges: readonly VoiceRange[], stream: Stream): VoiceRange[] {
  const length = lengthOf(stream);
  return ranges
    .map((range, i) => ({
      ...range,
      start: i === 0 ? codePoint(0) : range.start,
      end: ranges[i + 1]?.start ?? length,
    }))
    .filter(({ start, end }) => start < end);
}
