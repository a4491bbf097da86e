import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import * as rounds from "../../lib/vocabulary/rounds";
import { axes, ids } from "../../lib/vocabulary/vocabulary";
import { inOrder, oneOf, oneOfTerms } from "./checks";
import { flag, list, objectId } from "./columns";
import { reviewer } from "./people";
import { source } from "./sources";
import { textVersion } from "./text";

const person = () => text().references(() => reviewer.id);

/** A question put to several reviewers on passages of a source. */
export const reviewRound = sqliteTable(
  "review_round",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id),
    title: text().notNull(),
    /** What the reviewers are asked, in words. */
    question: text().notNull(),
    axes: list<string>(),
    /** Nobody sees another's judgment on a passage before giving their own. */
    blind: flag().notNull(),
    way: text({ enum: ids(rounds.roundWays) }).notNull(),
    seed: integer().notNull(),
    openedBy: person().notNull(),
    openedAt: text().notNull(),
    /** Day by which it is to be done; a person closes the round. */
    until: text(),
    closedBy: person(),
    closedAt: text(),
  },
  (t) => [
    index("review_round_source").on(t.sourceId, t.openedAt),
    check("review_round_way", oneOfTerms(t.way, rounds.roundWays)),
    check(
      "review_round_closed",
      sql`(${t.closedBy} IS NULL) = (${t.closedAt} IS NULL)`,
    ),
  ],
);

const roundId = () =>
  text()
    .notNull()
    .references(() => reviewRound.id);

/** Who judges in a round. Whoever was taken out stays named. */
export const roundMember = sqliteTable(
  "round_member",
  {
    roundId: roundId(),
    reviewerId: person().notNull(),
    removedAt: text(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.reviewerId] })],
);

/** A passage of a round, with its words as they stood when it was opened. */
export const roundItem = sqliteTable(
  "round_item",
  {
    id: text().primaryKey(),
    roundId: roundId(),
    ordinal: integer().notNull(),
    /** May be another source than that of the round, where it is mixed in. */
    sourceId: text()
      .notNull()
      .references(() => source.id),
    versionId: text()
      .notNull()
      .references(() => textVersion.id),
    stream: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    words: text().notNull(),
    label: text().notNull(),
    known: text({ enum: ids(rounds.knownAs) }).notNull(),
    /** On what ground it is known. */
    ground: text().notNull(),
  },
  (t) => [
    uniqueIndex("round_item_ordinal").on(t.roundId, t.ordinal),
    index("round_item_version").on(t.versionId, t.start),
    check("round_item_known", oneOfTerms(t.known, rounds.knownAs)),
    check("round_item_in_order", inOrder(t.start, t.end)),
  ],
);

/** One passage given to one reviewer, and what they submitted on it. */
export const roundPart = sqliteTable(
  "round_part",
  {
    itemId: text()
      .notNull()
      .references(() => roundItem.id),
    reviewerId: person().notNull(),
    /** The place in this reviewer's order. */
    place: integer().notNull(),
    submittedAt: text(),
    outcome: text({ enum: ids(rounds.submissions) }),
    /** JSON of the judgments as they were when submitted. */
    answers: text(),
  },
  (t) => [
    primaryKey({ columns: [t.itemId, t.reviewerId] }),
    check("round_part_outcome", oneOfTerms(t.outcome, rounds.submissions)),
    check(
      "round_part_submitted",
      sql`(${t.submittedAt} IS NULL) = (${t.outcome} IS NULL) AND (${t.submittedAt} IS NULL) = (${t.answers} IS NULL)`,
    ),
  ],
);

/**
 * What was said of a passage of a round, made by triggers whatever wrote it;
 * while a blind round is open, queries show it only to whom it may be shown.
 */
export const seal = sqliteTable(
  "seal",
  {
    /** An annotation or an object of criticism. */
    thingId: text().notNull(),
    itemId: text()
      .notNull()
      .references(() => roundItem.id),
    roundId: roundId(),
    /** Whose it is. */
    reviewerId: person().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.thingId, t.itemId] }),
    index("seal_item").on(t.itemId),
  ],
);

/** Words under an annotation: answers to it, and to each other, in order. */
export const reply = sqliteTable(
  "reply",
  {
    id: text().primaryKey(),
    annotationId: text().notNull(),
    reviewerId: person().notNull(),
    at: text().notNull(),
    text: text().notNull(),
    /** Ids of the reviewers it speaks to. */
    mentions: list<string>(),
    /** What it does to the thread, beside being said. */
    act: text({ enum: ["said", "resolved", "reopened"] }).notNull(),
  },
  (t) => [
    index("reply_annotation").on(t.annotationId, t.at),
    check("reply_act", oneOf(t.act, ["said", "resolved", "reopened"])),
  ],
);

/** What an editor made of the judgments on one place. */
export const settlement = sqliteTable(
  "settlement",
  {
    objectId: objectId(),
    roundId: text().notNull(),
    round: text().notNull(),
    axis: text({ enum: ids(axes) }).notNull(),
    outcome: text({ enum: ids(rounds.settlementOutcomes) }).notNull(),
    settledId: text(),
    agreeIds: list<string>(),
    dissentIds: list<string>(),
    reason: text().notNull(),
  },
  (t) => [
    check("settlement_axis", oneOfTerms(t.axis, axes)),
    check(
      "settlement_outcome",
      oneOfTerms(t.outcome, rounds.settlementOutcomes),
    ),
    check("settlement_reason", sql`length(trim(${t.reason})) > 0`),
  ],
);
