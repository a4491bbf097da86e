/** The dated facts lenses ask: those the program brings, and the user's own. */
import "server-only";
import { z } from "zod";
import { type Db, inTransaction } from "@/db";
import {
  type GazetteerRow,
  gazetteerRows,
  removeGazetteerRow,
  saveGazetteerRow,
} from "@/db/queries/findings";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { Fact } from "@/lib/api/findings";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/import/checksum.server";
import { readFactsCsv, writeFactsCsv } from "@/lib/lenses/gazetteer/csv";
import {
  type GazetteerEntry,
  gazetteerEntrySchema,
} from "@/lib/lenses/gazetteer/entry";
import { shippedGazetteer } from "@/lib/lenses/gazetteer/shipped";
import { spanOf } from "@/lib/lenses/time/span";
import type { May } from "../door";
import { parseInput } from "../parse";

/** Every fact; a fact of the user stands in place of a shipped one. */
export function facts(db: Db): Fact[] {
  const own = gazetteerRows(db);
  const shippedIds = new Set(shippedGazetteer().map(({ id }) => id));
  const ids = new Set(own.map(({ id }) => id));
  const shipped = shippedGazetteer()
    .filter(({ id }) => !ids.has(id))
    .map((entry) => ({ ...entry, shipped: true, own: false, off: false }));
  return [
    ...shipped,
    ...own.map((row) => ({
      ...entryOf(row),
      shipped: shippedIds.has(row.id),
      own: true,
      off: row.off,
    })),
  ].sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** The facts that are asked. */
export function factsInUse(db: Db): GazetteerEntry[] {
  return facts(db)
    .filter(({ off }) => !off)
    .map(({ shipped: _, own: __, off: ___, ...entry }) => entry);
}

/** Lenses that hold the text against dated facts. */
const asking = ["dates", "anachronism", "persons", "counterparts"];

export function asksFacts(lens: string): boolean {
  return asking.includes(lens);
}

/** A name for the facts in use, that changes when one of them does. */
export function factsVersion(db: Db): string {
  return sha256(JSON.stringify(factsInUse(db)));
}

/** All facts in use as CSV, to be changed elsewhere and taken in again. */
export function factsCsv(db: Db): string {
  return writeFactsCsv(factsInUse(db));
}

/** Adds a fact or changes one; AppError "bad-input" for a date that is none. */
export function saveFact(
  db: May<"furnish">,
  reviewer: Reviewer,
  input: unknown,
): Fact {
  const entry = parseInput(gazetteerEntrySchema, input);
  requireDate(entry);
  store(db, reviewer, entry, false);
  const shipped = shippedGazetteer().some(({ id }) => id === entry.id);
  return { ...entry, shipped, own: true, off: false };
}

/** Switches a fact on or off; AppError "not-found". */
export function switchFact(
  db: May<"furnish">,
  reviewer: Reviewer,
  id: string,
  input: unknown,
): Fact {
  const { off } = parseInput(z.object({ off: z.boolean() }), input);
  const fact = facts(db).find((one) => one.id === id);
  if (!fact) throw new AppError("not-found", `There is no fact "${id}".`);
  store(db, reviewer, fact, off);
  return { ...fact, own: true, off };
}

/** Takes away a fact of the user; a shipped one of the same id comes back. */
export function removeFact(db: May<"furnish">, id: string): void {
  if (removeGazetteerRow(db, id)) return;
  throw new AppError("not-found", `There is no fact of yours called "${id}".`);
}

/** Facts from a CSV file, all of them or none: the first fault is named. */
export function importFacts(
  db: May<"furnish">,
  reviewer: Reviewer,
  csv: string,
): { added: number } {
  const entries = readFactsCsv(csv);
  inTransaction(db, () => {
    for (const entry of entries) store(db, reviewer, entry, false);
  });
  return { added: entries.length };
}

function store(
  db: Db,
  reviewer: Reviewer,
  entry: GazetteerEntry,
  off: boolean,
): void {
  const { id, kind, label, forms, date, person, place, statement, source } =
    entry;
  saveGazetteerRow(db, {
    id,
    kind,
    label,
    forms,
    date,
    person,
    place,
    statement,
    source,
    off,
    reviewerId: reviewer.id,
    changedAt: new Date().toISOString(),
  });
}

function entryOf({
  off: _,
  reviewerId: __,
  changedAt: ___,
  ...entry
}: GazetteerRow): GazetteerEntry {
  return entry;
}

function requireDate({ id, date }: GazetteerEntry): void {
  if (spanOf(date)) return;
  throw new AppError(
    "bad-input",
    `"${date}" of "${id}" is no date. Write a day, month or year, or an interval: 1924-01-26/..`,
  );
}
