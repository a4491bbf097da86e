/**
 * The audit of a server with accounts: who saw, changed, exported what. Every
 * door writes here after it has let somebody do something. On one's own machine
 * nothing is written down.
 */
import "server-only";
import { type AuditRow, auditRows, insertAudit } from "@/db/queries/audit";
import { type Deed, type UseCase, useCases } from "@/lib/access/use-cases";
import { writeTable } from "@/lib/export/csv/table";
import type { Db } from "./database";
import type { May } from "./door";
import { readEnv } from "./env";
import { requireSource } from "./text";

/** Looking at the same source again so soon is one look. */
const SAME_LOOK = 10 * 60_000;
const MOST_KEPT = 10_000;
const looks = new Map<string, number>();

/** Writes down what was done; `who` is nobody on the command line. */
export function writeDown(
  db: Db,
  who: { readonly accountId: string | null },
  done: Pick<AuditRow, "sourceId" | "thing" | "door"> & { useCase: UseCase },
): void {
  const { deed, needs } = useCases[done.useCase];
  if (!readEnv().accounts || needs === "knock") return;
  const reviewerId = who.accountId;
  const look = [reviewerId, done.useCase, done.sourceId].join(" ");
  if (deed === "saw" && !isNewLook(look)) return;
  const at = new Date().toISOString();
  insertAudit(db, { ...done, at, reviewerId, deed });
}

function isNewLook(look: string): boolean {
  const now = performance.now();
  const last = looks.get(look);
  if (last !== undefined && now - last < SAME_LOOK) return false;
  looks.delete(look);
  looks.set(look, now);
  for (const oldest of looks.keys()) {
    if (looks.size <= MOST_KEPT) break;
    looks.delete(oldest);
  }
  return true;
}

export interface AuditEntry {
  /** Order of the entries, whatever the clock said. */
  readonly number: number;
  readonly at: string;
  /** "command line" when nobody was named there. */
  readonly person: string;
  readonly personId: string | null;
  readonly deed: Deed;
  readonly useCase: string;
  /** What the use case is, in words. */
  readonly what: string;
  readonly source: string | null;
  readonly thing: string | null;
  readonly door: string;
}

export interface AuditPart {
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

/** What was done on a source, the newest first. */
export function auditOfSource(
  db: May<"own">,
  slug: string,
  part: AuditPart = {},
): AuditEntry[] {
  return entries(db, requireSource(db, slug).id, part);
}

/** All that was done on this server, the newest first. */
export function wholeAudit(
  db: May<"administer">,
  part: AuditPart = {},
): AuditEntry[] {
  return entries(db, null, part);
}

const DEFAULT_LIMIT = 100_000;

function entries(db: Db, sourceId: string | null, part: AuditPart) {
  const { before = null, limit = DEFAULT_LIMIT } = part;
  return auditRows(db, { sourceId, before, limit }).map(
    ({ entry, name, slug }): AuditEntry => ({
      number: entry.number,
      at: entry.at,
      person: name ?? "command line",
      personId: entry.reviewerId,
      deed: entry.deed,
      useCase: entry.useCase,
      what: wordsOf(entry.useCase),
      source: slug ?? entry.sourceId,
      thing: entry.thing,
      door: entry.door,
    }),
  );
}

/** Use cases that a later version no longer has keep their name. */
function wordsOf(useCase: string): string {
  return Object.hasOwn(useCases, useCase)
    ? useCases[useCase as UseCase].does
    : useCase;
}

const columns = [
  "number",
  "at",
  "person",
  "personId",
  "deed",
  "useCase",
  "source",
  "thing",
  "door",
] as const satisfies readonly (keyof AuditEntry)[];

/** The audit as a table for other programs. */
export function auditCsv(list: readonly AuditEntry[]) {
  const rows = list.map((entry) => columns.map((name) => entry[name] ?? ""));
  return writeTable(columns, rows);
}
