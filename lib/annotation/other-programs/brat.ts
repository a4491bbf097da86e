/**
 * brat standoff (`.ann`), which INCEpTION writes too: `T1<TAB>Type 10 14<TAB>words`,
 * with several stretches as `10 14;20 24`, and notes as `#1<TAB>… T1<TAB>note`.
 * Relations, events and attributes are refused, each with its line.
 */
import type { IncomingAnnotation, Refused } from "../web-annotation";
import { commentOn, type ReadAnnotations } from "./comment";

const TEXT_BOUND = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/;
const NOTE = /^#\d+\t\S+ (T\d+)\t(.*)$/;

export function readBrat(text: string): ReadAnnotations {
  const lines = text.split(/\r\n|[\n\r]/);
  const notes = new Map<string, string[]>();
  for (const line of lines) {
    const [, id, words] = NOTE.exec(line) ?? [];
    if (id) notes.set(id, [...(notes.get(id) ?? []), words ?? ""]);
  }
  const annotations: IncomingAnnotation[] = [];
  const refused: Refused[] = [];
  let index = 0;
  for (const line of lines) {
    if (line.trim() === "" || NOTE.test(line)) continue;
    const found = TEXT_BOUND.exec(line);
    if (found) annotations.push(annotationOf(found, notes));
    else {
      const shown = line.slice(0, 60);
      refused.push({
        index,
        reason: `Annotation ${index}: "${shown}" is no stretch of text`,
      });
    }
    index++;
  }
  return { annotations, refused };
}

/** The words of all stretches stand in one line, in their order. */
function annotationOf(
  [, id = "", type = "", stretches = "", words = ""]: RegExpExecArray,
  notes: ReadonlyMap<string, readonly string[]>,
): IncomingAnnotation {
  const said = [type, ...(notes.get(id) ?? [])].join(": ");
  const ranges = stretches
    .split(";")
    .map((range) => range.split(" ").map(Number));
  const letters = [...words];
  let at = 0;
  const quotations = ranges.map(([start = 0, end = 0]) => {
    const exact = letters.slice(at, at + end - start).join("");
    at += end - start + 1;
    const hint = { stream: "main", start };
    return { exact, prefix: "", suffix: "", hint };
  });
  return {
    ...commentOn(`brat:${id}:${stretches}`, { exact: "" }, null, said),
    quotations,
  };
}
