/** Correcting a text. Each call is one transaction: stored whole, or not. */
import "server-only";
import { type Db, inTransaction } from "@/db";
import {
  type EmendationRow,
  emendationById,
  insertEmendation,
  lastEmendation,
} from "@/db/queries/emendations";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { pageAt } from "@/lib/document/outline";
import { MAIN } from "@/lib/document/position";
import { checkCorrected } from "@/lib/emendation/check-document";
import {
  type EmendAnswer,
  type EmendRequest,
  emendRequestSchema,
} from "@/lib/emendation/emendation";
import { type Reading, readingOf } from "@/lib/emendation/reading";
import { applySteps, readSteps } from "@/lib/emendation/steps";
import { readTextKey, textKey } from "@/lib/emendation/text-key";
import type { May } from "./door";
import { loadEmendation } from "./load-emendations";
import { parseInput } from "./parse";
import { storeActs, textAfter } from "./store-act";
import { keepText, type SourceText, sourceText } from "./text";
import { logJson } from "./text-log";

/**
 * Corrects the text. Repeating a request with the same id changes nothing.
 * AppError "conflict", with the acts since in its details, when the steps were
 * made on another text: whoever sent them brings them over, if they can be.
 */
export function emend(
  db: May<"emend">,
  slug: string,
  reviewer: Reviewer,
  request: EmendRequest,
): EmendAnswer {
  const wanted = parseInput(emendRequestSchema, request);
  if (!isId(wanted.id)) {
    throw new AppError("bad-input", 'The field "id" must be a UUID.');
  }
  const text = inTransaction(db, () => {
    const before = sourceText(db, slug);
    const known = emendationById(db, wanted.id);
    if (known) return repeated(before, known, reviewer);
    requireSeen(db, before, wanted.textVersion);
    const steps = readSteps(wanted.steps);
    const { doc, inverse } = applySteps(before.document, steps);
    checkCorrected(before.document, doc, wanted.removes);
    const after = textAfter(before, doc);
    const reading = readingOf(steps, {
      before: { doc: before.document, index: before.index },
      after: { doc, index: after.index },
    });
    const row = rowOf(db, after, reviewer, wanted, reading);
    insertEmendation(db, row);
    const { id: emendationId, reviewerId, at } = row;
    const made = { emendationId, type: "make", of: null } as const;
    storeActs(db, before, after, [{ ...made, steps, inverse, reviewerId, at }]);
    return after;
  });
  return answer(db, text, wanted.id, wanted.textVersion);
}

/** The same correction again, by the same person, is the same correction. */
function repeated(
  text: SourceText,
  { versionId, reviewerId }: EmendationRow,
  { id }: Reviewer,
): SourceText {
  if (versionId === text.version.id && reviewerId === id) return text;
  throw new AppError("conflict", "This id belongs to another correction.");
}

function rowOf(
  db: Db,
  { version, outline }: SourceText,
  reviewer: Reviewer,
  { id, kind, reason }: Pick<EmendationRow, "id" | "kind" | "reason">,
  { stream, start, end, before, after }: Reading,
): EmendationRow {
  const note = outline.notes.find((one) => `note/${one.id}` === stream);
  const page =
    stream === MAIN ? pageAt(outline.pages, start)?.label : note?.page;
  return {
    id,
    versionId: version.id,
    ordinal: lastEmendation(db, version.id) + 1,
    kind,
    reason: reason.trim(),
    before,
    after,
    stream,
    start,
    end,
    page: page ?? null,
    reviewerId: reviewer.id,
    at: new Date().toISOString(),
    describedBy: null,
    describedAt: null,
    undoneBy: null,
    undoneAt: null,
  };
}

/**
 * The steps of a correction fit only the text they were made on. AppError
 * "conflict" with what was done to it since; without that when another file
 * was loaded meanwhile.
 */
export function requireSeen(db: Db, text: SourceText, seen: string): void {
  if (seen === text.key) return;
  const moment = readTextKey(seen);
  const { id, act } = text.version;
  if (moment?.versionId === id && moment.act < act) {
    throw new AppError(
      "conflict",
      "The text was corrected in another window since you opened it.",
      {
        details: {
          textVersion: text.key,
          acts: logJson(db, id, moment.act),
        },
      },
    );
  }
  throw new AppError(
    "conflict",
    `"${text.source.slug}" has another text now than the one you opened. Copy your words, then reload the page.`,
    { details: { textVersion: text.key } },
  );
}

/** What whoever saw the text `seen` needs to know to have the present one. */
export function answer(
  db: Db,
  text: SourceText,
  emendationId: string,
  seen: string,
): EmendAnswer {
  keepText(db, text);
  const { id: versionId, act } = text.version;
  const moment = readTextKey(seen);
  const since = moment?.versionId === versionId ? moment.act : act;
  return {
    textVersion: textKey({ versionId, act }),
    emendation: loadEmendation(db, text, emendationId),
    acts: logJson(db, versionId, since),
  };
}
