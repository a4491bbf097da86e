/** Opening and closing rounds, and who is in them. */
import "server-only";
import { type Db, inTransaction } from "@/db";
import { reviewerById } from "@/db/queries/people";
import {
  closeRoundRow,
  insertItem,
  insertPart,
  insertRound,
  membersOf,
  type RoundItemRow,
  type RoundRow,
  roundById,
  setRemoved,
} from "@/db/queries/rounds";
import type { Reviewer } from "@/lib/annotation/annotation";
import { openRoundSchema, type RoundSummary } from "@/lib/api/rounds";
import { AppError } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { sampleOf, seededRandom, seedOf, shuffled } from "@/lib/core/random";
import {
  codePoint,
  MAIN,
  streamOf,
  textBetween,
} from "@/lib/document/position";
import {
  type Grain,
  orderFor,
  type Passage,
  passagesIn,
} from "@/lib/rounds/draw";
import type { May } from "../door";
import { parseInput } from "../parse";
import { type SourceText, sourceText } from "../text";
import { requireOpenRound, summaryOf } from "./load";

type Wanted = ReturnType<typeof openRoundSchema.parse>;
type NewItem = Omit<RoundItemRow, "id" | "roundId" | "ordinal"> & {
  readonly reviewers: readonly string[];
};

/**
 * Opens a round. Repeating a request with the same id gives the round back.
 * AppError "bad-input" when there is nothing to judge or nobody to do it, or
 * the words of a known passage stand nowhere or more than once.
 */
export function openRound(
  db: May<"edit">,
  slug: string,
  reviewer: Reviewer,
  request: unknown,
): RoundSummary {
  const wanted = parseInput(openRoundSchema, request);
  if (!isId(wanted.id)) {
    throw new AppError("bad-input", 'The field "id" must be a UUID.');
  }
  return inTransaction(db, () => {
    const text = sourceText(db, slug);
    const known = roundById(db, wanted.id);
    if (known) return repeated(db, known, text.source.id);
    requireMembers(db, wanted);
    const seed = wanted.seed ?? seedOf(wanted.id);
    const row = roundRow(wanted, text.source.id, reviewer, seed);
    const passages = passagesOf(db, text, wanted, seed);
    const controls = wanted.controls.map((one) => controlItem(db, one, wanted));
    insertRound(db, row, wanted.members);
    store(db, row, [...passages, ...controls]);
    return summaryOf(db, row);
  });
}

/** The passages a round on a stretch could be about; AppError "not-found". */
export function passagesToJudge(
  db: May<"read">,
  slug: string,
  grain: Grain,
  { from, to }: { from?: number | undefined; to?: number | undefined } = {},
): Passage[] {
  const { index, outline, version } = sourceText(db, slug);
  const stretch = { grain, from: from ?? 0, to: to ?? version.length };
  return passagesIn(outline, streamOf(index, MAIN).text, stretch);
}

/** Ends a round: what was said in it is seen by all, for good. */
export function closeRound(
  db: May<"edit">,
  slug: string,
  id: string,
  reviewer: Reviewer,
): RoundSummary {
  return inTransaction(db, () => {
    const row = requireOpenRound(db, slug, id);
    const how = { closedBy: reviewer.id, closedAt: new Date().toISOString() };
    closeRoundRow(db, id, how);
    return summaryOf(db, { ...row, ...how });
  });
}

/** Takes a reviewer out of an open round; what they submitted stays. */
export function removeMember(
  db: May<"edit">,
  slug: string,
  id: string,
  reviewerId: string,
): RoundSummary {
  return inTransaction(db, () => {
    const row = requireOpenRound(db, slug, id);
    const member = membersOf(db, id).find(
      (one) => one.reviewerId === reviewerId,
    );
    if (!member) {
      throw new AppError("not-found", "This reviewer is not in the round.");
    }
    const removedAt = member.removedAt ?? new Date().toISOString();
    setRemoved(db, { ...member, removedAt });
    return summaryOf(db, row);
  });
}

function repeated(db: Db, row: RoundRow, sourceId: string): RoundSummary {
  if (row.sourceId === sourceId) return summaryOf(db, row);
  throw new AppError("conflict", "This id belongs to another round.");
}

function requireMembers(db: Db, { members }: Wanted): void {
  const missing = members.find((id) => !reviewerById(db, id));
  if (missing === undefined) return;
  throw new AppError("bad-input", `There is no reviewer "${missing}".`);
}

function roundRow(
  { id, title, question, axes, blind, way, until }: Wanted,
  sourceId: string,
  { id: openedBy }: Reviewer,
  seed: number,
): RoundRow {
  const closed = { closedBy: null, closedAt: null };
  const openedAt = new Date().toISOString();
  const asked = { title, question, axes, blind, way, seed, until };
  return { id, sourceId, ...asked, openedBy, openedAt, ...closed };
}

/** The passages in question, with those who get each. */
function passagesOf(
  db: May<"read">,
  text: SourceText,
  wanted: Wanted,
  seed: number,
): NewItem[] {
  const main = streamOf(text.index, MAIN);
  const all = passagesToJudge(db, text.source.id, wanted.grain, wanted);
  const everybody = [...new Set(wanted.members)];
  const chosen = choose(all, wanted, seed);
  if (chosen.length === 0) throw nothingToJudge();
  return chosen.map(({ start, end, label, reviewers }) => ({
    sourceId: text.source.id,
    versionId: text.version.id,
    stream: MAIN,
    start,
    end,
    words: textBetween(main, codePoint(start), codePoint(end)),
    label,
    known: "unknown",
    ground: "",
    reviewers: reviewers ?? everybody,
  }));
}

function choose(
  all: readonly Passage[],
  { way, count, assigned, members }: Wanted,
  seed: number,
): (Passage & { reviewers?: readonly string[] })[] {
  switch (way) {
    case "free":
      return [...all];
    case "sampled":
      return sampleOf(all, count ?? all.length, seededRandom(seed));
    case "assigned":
      return assigned.map(({ start, reviewers }) => {
        const passage = all.find((one) => one.start === start);
        const stranger = reviewers.find((id) => !members.includes(id));
        if (!passage) throw noPassage(start);
        if (stranger) throw notInRound(stranger);
        return { ...passage, reviewers: [...new Set(reviewers)] };
      });
  }
}

/** A known passage goes to everybody. */
function controlItem(
  db: Db,
  { source, exact, known, ground }: Wanted["controls"][number],
  { members }: Wanted,
): NewItem {
  const text = sourceText(db, source);
  const main = streamOf(text.index, MAIN).text;
  const at = main.indexOf(exact);
  if (at < 0 || main.indexOf(exact, at + 1) >= 0) {
    throw new AppError(
      "bad-input",
      `The words “${exact.slice(0, 60)}” stand ${at < 0 ? "nowhere" : "more than once"} in "${source}". Give them exactly, and enough of them.`,
    );
  }
  const start = [...main.slice(0, at)].length;
  return {
    sourceId: text.source.id,
    versionId: text.version.id,
    stream: MAIN,
    start,
    end: start + [...exact].length,
    words: exact,
    label: text.source.title,
    known,
    ground,
    reviewers: [...new Set(members)],
  };
}

function store(db: Db, round: RoundRow, items: readonly NewItem[]): void {
  // Known passages must not be told by where they stand in the list.
  const inOrder =
    round.way === "free"
      ? items
      : shuffled(items, seededRandom(round.seed ^ seedOf("items")));
  const given = new Map<string, string[]>();
  inOrder.forEach(({ reviewers, ...item }, ordinal) => {
    const id = newId();
    insertItem(db, { ...item, id, roundId: round.id, ordinal });
    for (const reviewerId of reviewers) {
      given.set(reviewerId, [...(given.get(reviewerId) ?? []), id]);
    }
  });
  for (const [reviewerId, ids] of given) {
    const isMixed = items.some(({ known }) => known !== "unknown");
    const order =
      round.way === "free" && !isMixed
        ? ids
        : orderFor(reviewerId, ids, round.seed);
    order.forEach((itemId, place) => {
      insertPart(db, { itemId, reviewerId, place });
    });
  }
}

function nothingToJudge(): AppError {
  return new AppError(
    "bad-input",
    "There is no passage in this stretch. Choose a longer one, or paragraphs in place of units.",
  );
}

function noPassage(start: number): AppError {
  return new AppError("bad-input", `No passage begins at ${start}.`);
}

function notInRound(id: string): AppError {
  return new AppError(
    "bad-input",
    `"${id}" gets a passage and is not in the round.`,
  );
}
