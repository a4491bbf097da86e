import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  attestations,
  custodyKinds,
  handKinds,
} from "../../lib/vocabulary/custody";
import { reaches } from "../../lib/vocabulary/evidence";
import {
  attribution,
  basis,
  ids,
  likelihood,
} from "../../lib/vocabulary/vocabulary";
import { oneOfTerms } from "./checks";
import { flag, list, objectId, reference } from "./columns";

/** One step of how the source came down. */
export const custodyStep = sqliteTable(
  "custody_step",
  {
    objectId: objectId(),
    /** Order in the chain, from 1. */
    place: integer().notNull(),
    custodyKind: text({ enum: ids(custodyKinds) }).notNull(),
    holder: text().notNull(),
    holderId: reference(),
    object: text().notNull(),
    where: text().notNull(),
    date: text().notNull(),
    dateWords: text().notNull(),
    attestation: text({ enum: ids(attestations) }).notNull(),
    attestedBy: text().notNull(),
    informantIds: list<string>(),
    evidenceIds: list<string>(),
    reach: text({ enum: ids(reaches) }).notNull(),
    reachWords: text().notNull(),
    fate: text().notNull(),
    loss: text().notNull(),
    gapBefore: flag().notNull(),
    remark: text().notNull(),
  },
  (t) => [
    check("custody_step_place", sql`${t.place} > 0`),
    check("custody_step_kind", oneOfTerms(t.custodyKind, custodyKinds)),
    check("custody_step_attestation", oneOfTerms(t.attestation, attestations)),
    check("custody_step_reach", oneOfTerms(t.reach, reaches)),
  ],
);

/** What arrived at one time from one sender. */
export const delivery = sqliteTable("delivery", {
  objectId: objectId(),
  label: text().notNull(),
  received: text().notNull(),
  from: text().notNull(),
  fromId: reference(),
  form: text().notNull(),
  absence: text().notNull(),
});

/** A hand or a stratum. */
export const hand = sqliteTable(
  "hand",
  {
    objectId: objectId(),
    code: text().notNull(),
    label: text().notNull(),
    handKind: text({ enum: ids(handKinds) }).notNull(),
    description: text().notNull(),
    hypothesisId: reference(),
    candidates: list<string>(),
    /** The answer on the axis of attribution that means this hand. */
    term: text({ enum: ids(attribution) }),
    notBefore: text().notNull(),
    notAfter: text().notNull(),
  },
  (t) => [
    check("hand_kind", oneOfTerms(t.handKind, handKinds)),
    check("hand_term", oneOfTerms(t.term, attribution)),
  ],
);

/** Passages given to a hand. */
export const handPassage = sqliteTable(
  "hand_passage",
  {
    objectId: objectId(),
    handId: reference().notNull(),
    likelihood: text({ enum: ids(likelihood) }).notNull(),
    basis: text({ enum: ids(basis) }).notNull(),
    reason: text().notNull(),
  },
  (t) => [
    check("hand_passage_likelihood", oneOfTerms(t.likelihood, likelihood)),
    check("hand_passage_basis", oneOfTerms(t.basis, basis)),
  ],
);
