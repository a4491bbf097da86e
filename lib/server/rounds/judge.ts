/** A reviewer's package: reading it, judging in it, submitting it. */
import "server-only";
import { asSeenBy, type Db, inTransaction } from "@/db";
import {
  annotationsOn,
  itemsOf,
  membersOf,
  partOf,
  partsOf,
  type RoundItemRow,
  type RoundPartRow,
  type RoundRow,
  submitPart,
} from "@/db/queries/rounds";
import type { Annotation, Reviewer } from "@/lib/annotation/annotation";
import { anchorFor, isInside } from "@/lib/annotation/selector";
import { sentencesOf } from "@/lib/annotation/sentence";
import {
  type GivenJudgment,
  judgePassageSchema,
  type Package,
  type PackageItem,
  submitSchema,
} from "@/lib/api/rounds";
import { AppError } from "@/lib/core/errors";
import { codePoint } from "@/lib/document/position";
import type { Answer } from "@/lib/rounds/round";
import { createAnnotation } from "../annotate";
import type { May } from "../door";
import { annotationsOf } from "../load-annotations";
import { parseInput } from "../parse";
import { sourceText } from "../text";
import { requireOpenRound, requireRound, summaryOf } from "./load";
import { alreadySubmitted } from "./submitted";

/** What was given to this reviewer, in their order, with their own judgments. */
export function packageOf(
  db: May<"judge">,
  slug: string,
  roundId: string,
  reviewer: Reviewer,
): Package {
  const round = requireRound(db, slug, roundId);
  const items = new Map(itemsOf(db, round.id).map((item) => [item.id, item]));
  const parts = partsOf(db, round.id).filter(
    (part) => part.reviewerId === reviewer.id,
  );
  return {
    round: summaryOf(db, round),
    items: parts.flatMap((part) => {
      const item = items.get(part.itemId);
      return item ? [packageItem(db, round, item, part)] : [];
    }),
  };
}

function packageItem(
  db: Db,
  round: RoundRow,
  item: RoundItemRow,
  part: RoundPartRow,
): PackageItem {
  return {
    id: item.id,
    words: item.words,
    sentences: sentencesOf(item.words),
    submitted: part.outcome,
    judgments:
      part.answers === null
        ? givenOn(db, round, item, part.reviewerId)
        : // Written by this program alone, see `submitPassage`.
          (JSON.parse(part.answers) as Answer[]).map((answer) => ({
            ...answer,
            version: 0,
          })),
  };
}

/**
 * Records a judgment on a passage of the package. AppError "bad-input" outside
 * of it or on a question the round does not ask; "conflict" after submitting.
 */
export function judgePassage(
  db: May<"judge">,
  { slug, roundId, itemId }: { slug: string; roundId: string; itemId: string },
  reviewer: Reviewer,
  request: unknown,
): PackageItem {
  const { id, start, end, judgments } = parseInput(judgePassageSchema, request);
  return inTransaction(db, () => {
    const { round, item, part } = requirePart(
      db,
      slug,
      roundId,
      itemId,
      reviewer,
    );
    const beside = judgments.find(({ axis }) => !round.axes.includes(axis));
    if (beside) {
      throw new AppError(
        "bad-input",
        `This round does not ask for ${beside.axis}.`,
      );
    }
    const text = sourceText(db, item.sourceId);
    const range = {
      stream: item.stream,
      start: codePoint(item.start + start),
      end: codePoint(item.start + end),
    };
    if (end > item.end - item.start || !isInside(text.index, range)) {
      throw new AppError("bad-input", "This is outside of the passage.");
    }
    createAnnotation(db, item.sourceId, reviewer, {
      id,
      textVersion: text.key,
      anchors: [anchorFor(text.index, range)],
      body: { kind: "judgment", judgments },
    });
    return packageItem(db, round, item, part);
  });
}

/**
 * Ends a reviewer's work on a passage; from then on nothing they said of it
 * changes until the round is closed. "nothing" says it was read and there is
 * nothing to remark. Repeating it does nothing.
 */
export function submitPassage(
  db: May<"judge">,
  { slug, roundId, itemId }: { slug: string; roundId: string; itemId: string },
  reviewer: Reviewer,
  request: unknown,
): PackageItem {
  const { outcome } = parseInput(submitSchema, request);
  return inTransaction(db, () => {
    const found = requirePart(db, slug, roundId, itemId, reviewer);
    const { round, item, part } = found;
    if (part.outcome === outcome) return packageItem(db, round, item, part);
    if (part.outcome !== null) throw alreadySubmitted(round.title);
    const given = givenOn(db, round, item, reviewer.id);
    if (given.length > 0 !== (outcome === "judged")) {
      throw new AppError(
        "bad-input",
        given.length > 0
          ? "You have judged this passage. Withdraw your judgments before you say that there is nothing to remark."
          : "You have not judged this passage. Judge it, or say that there is nothing to remark.",
      );
    }
    const answers = given.map(({ version: _, ...answer }) => answer);
    const submitted: RoundPartRow = {
      ...part,
      outcome,
      submittedAt: new Date().toISOString(),
      answers: JSON.stringify(answers),
    };
    submitPart(db, submitted);
    return packageItem(db, round, item, submitted);
  });
}

function requirePart(
  db: Db,
  slug: string,
  roundId: string,
  itemId: string,
  reviewer: Reviewer,
) {
  const round = requireOpenRound(db, slug, roundId);
  const item = itemsOf(db, round.id).find(({ id }) => id === itemId);
  const part = item && partOf(db, item.id, reviewer.id);
  const removed = membersOf(db, round.id).some(
    (one) => one.reviewerId === reviewer.id && one.removedAt !== null,
  );
  if (!item || !part) {
    throw new AppError("not-found", "This passage was not given to you.");
  }
  if (removed) {
    throw new AppError(
      "conflict",
      `You were taken out of the round “${round.title}”. What you submitted stays.`,
    );
  }
  return { round, item, part };
}

/** What a reviewer has said of a passage since the round was opened. */
function givenOn(
  db: Db,
  round: RoundRow,
  item: RoundItemRow,
  reviewerId: string,
): GivenJudgment[] {
  const ids = annotationsOn(db, item.id, reviewerId);
  if (ids.length === 0) return [];
  const own = asSeenBy(db, reviewerId);
  return annotationsOf(own, item.sourceId, ids)
    .filter(({ status }) => status !== "withdrawn")
    .filter(({ createdAt }) => createdAt >= round.openedAt)
    .flatMap((annotation) => answersOf(annotation, item))
    .filter(({ axis }) => round.axes.includes(axis));
}

function answersOf(
  { id, version, body, anchors }: Annotation,
  item: RoundItemRow,
): GivenJudgment[] {
  if (body.kind !== "judgment") return [];
  const [first] = anchors.filter(
    ({ stream, start, end }) =>
      stream === item.stream && start <= item.end && end >= item.start,
  );
  if (!first) return [];
  const start = Math.max(0, first.start - item.start);
  const end = Math.min(item.end, first.end) - item.start;
  return body.judgments.map(
    ({ axis, value, likelihood, basis, rationale }) => ({
      annotationId: id,
      version,
      axis,
      value,
      likelihood,
      basis,
      rationale,
      start,
      end,
    }),
  );
}
