/**
 * `npm run bench:emending`: random corrections of a book with many annotations.
 * What became of every letter is kept in a list of its own, which knows nothing
 * of positions and steps; an annotation is silently wrong when it is said to be
 * in place and covers other letters than it did.
 */
import { ReplaceStep, Transform } from "prosemirror-transform";
import { memoryDatabase, threeReviewers } from "@/db/testing";
import type { Anchor } from "@/lib/annotation/annotation";
import { newId } from "@/lib/core/ids";
import { MAIN, pmToCodePoint, streamOf } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { smallestStep } from "@/lib/emendation/steps";
import { receiveFile } from "@/lib/import/decode";
import { changeEmendation } from "@/lib/server/change-emendation";
import { emend } from "@/lib/server/emend";
import { importSource } from "@/lib/server/import-source";
import { loadAnnotations } from "@/lib/server/load-annotations";
import { sourceText } from "@/lib/server/text";
import { annotateAtRandom } from "./annotations";
import { readBook } from "./book";
import { median, seededRandom } from "./statistics";

const EDITS = 200;
const ANNOTATIONS = 5000;

const random = seededRandom(2026);
const db = memoryDatabase();
const [reviewer] = threeReviewers(db);
const book = readBook();
const file = receiveFile(book.name, book.bytes);
const { slug } = importSource(db, { file, profile: "auto" });
annotateAtRandom(db, slug, ANNOTATIONS);

/** The running text, letter by letter: each by its number in the printed text. */
const letters = Array.from(
  { length: sourceText(db, slug).version.length },
  (_, i) => i,
);
const printed = JSON.stringify(sourceText(db, slug).document);
const before = new Map(loadAnnotations(db, slug).map((a) => [a.id, a.anchors]));

const times: number[] = [];
const ids: string[] = [];
while (ids.length < EDITS) {
  const edit = randomEdit();
  if (!edit) continue;
  const start = performance.now();
  const { emendation } = emend(db, slug, reviewer, edit.request);
  times.push(performance.now() - start);
  letters.splice(
    edit.at,
    edit.taken,
    ...Array.from({ length: edit.put }, () => -1),
  );
  ids.push(emendation.id);
}

const result = { exact: 0, marked: 0, orphaned: 0, silentlyWrong: 0 };
for (const { id, anchors, changedReading } of loadAnnotations(db, slug)) {
  const [anchor] = anchors;
  const [was] = before.get(id) ?? [];
  // One that was ambiguous before says of no place that it is there.
  if (!anchor || was?.state !== "exact") continue;
  if (anchor.state === "exact") {
    if (covers(anchor, was)) result.exact++;
    else result.silentlyWrong++;
  } else if (!changedReading) result.silentlyWrong++;
  else if (anchor.state === "orphaned") result.orphaned++;
  else result.marked++;
}

console.log(
  `${EDITS} corrections of ${book.description}, ${ANNOTATIONS} annotations`,
);
console.log(result);
console.log(`a correction kept: median ${median(times).toFixed(0)} ms`);

const undoTimes: number[] = [];
for (const id of ids.reverse()) {
  const start = performance.now();
  changeEmendation(db, id, reviewer, { type: "undo" });
  undoTimes.push(performance.now() - start);
}
const back = JSON.stringify(sourceText(db, slug).document) === printed;
const anchorsBack = loadAnnotations(db, slug).every(
  ({ id, anchors, changedReading }) =>
    JSON.stringify(anchors) === JSON.stringify(before.get(id)) &&
    !changedReading,
);

console.log(`taken back: median ${median(undoTimes).toFixed(0)} ms`);
console.log(`all taken back: same bytes ${back}, same anchors ${anchorsBack}`);
if (result.silentlyWrong > 0 || !back || !anchorsBack) process.exit(1);

/** The same letters; a point between the same two. */
function covers(now: Anchor, was: Anchor): boolean {
  if (was.start === was.end) {
    return (
      now.start === now.end &&
      (was.start === 0 || letters[now.start - 1] === was.start - 1) &&
      letters[now.start] === was.start
    );
  }
  const covered = letters.slice(now.start, now.end);
  return (
    covered.length === was.end - was.start &&
    covered.every((letter, i) => letter === was.start + i)
  );
}

/** Something typed, deleted, replaced, split or joined somewhere in the text. */
function randomEdit() {
  const { document, index, key } = sourceText(db, slug);
  const main = streamOf(index, MAIN);
  const place = Math.floor(random() * document.content.size);
  const $place = document.resolve(place);
  if (!$place.parent.isTextblock || $place.parent.type.name === "note")
    return null;
  const transform = new Transform(document);
  const end = Math.min($place.end(), place + 1 + Math.floor(random() * 14));
  const sort = Math.floor(random() * 5);
  try {
    if (sort === 0) transform.insert(place, schema.text("corrected "));
    if (sort === 1) transform.delete(place, end);
    if (sort === 2) transform.replaceWith(place, end, schema.text("emended"));
    if (sort === 3) transform.split(place);
    if (sort === 4) transform.join($place.before());
    transform.doc.check();
  } catch {
    return null;
  }
  const step = smallestStep(document, transform.doc);
  if (!step || !(step instanceof ReplaceStep)) return null;
  const at = pmToCodePoint(main, step.from);
  const taken = pmToCodePoint(main, step.to) - at;
  const length = sourceText(db, slug).version.length;
  const put = lengthAfter(transform) - length + taken;
  const request = {
    id: newId(),
    textVersion: key,
    steps: [step.toJSON() as Record<string, unknown>],
    kind: "ocr" as const,
    reason: "",
    removes: true,
  };
  return put < 0 ? null : { request, at, taken, put };
}

function lengthAfter({ doc }: Transform): number {
  let length = -1;
  doc.descendants((node) => {
    if (node.type.name === "note") return false;
    if (!node.isTextblock) return true;
    length +=
      1 +
      [
        ...node.textBetween(
          0,
          node.content.size,
          "",
          (leaf) => leaf.type.spec.leafText?.(leaf) ?? "",
        ),
      ].length;
    return false;
  });
  return length;
}
