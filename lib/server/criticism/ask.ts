/** Questions put to a case. Each takes `on` for what was believed then. */
import "server-only";
import type { Db } from "@/db";
import type { Annotation } from "@/lib/annotation/annotation";
import type { FallAnswer } from "@/lib/api/criticism";
import { AppError } from "@/lib/core/errors";
import { ifTheseFall } from "@/lib/criticism/falls";
import { findJudgments, type JudgmentFilter } from "@/lib/criticism/find";
import { groundsOf } from "@/lib/criticism/grounds";
import { type HandsInText, handsInText } from "@/lib/criticism/hands-in-text";
import { type Lines, linesOf } from "@/lib/criticism/lines";
import { type Matrix, matrixOf } from "@/lib/criticism/matrix";
import { namer } from "@/lib/criticism/names";
import type { Range } from "@/lib/criticism/ranges";
import type { May } from "../door";
import { sourceText } from "../text";
import { criticismOn } from "./dossier";

/**
 * What stands or falls with these: evidence, testimonies, persons (as
 * informants), origins, judgments, relations.
 */
export function ifThisFalls(
  db: May<"read">,
  slug: string,
  ids: readonly string[],
  on?: string,
): FallAnswer {
  const criticism = criticismOn(db, slug, on);
  const name = namer(criticism);
  const { falls, weakened } = ifTheseFall(groundsOf(criticism), ids);
  return {
    asked: ids.map(name),
    falls: falls.map(({ id, lost, circular }) => ({
      ...name(id),
      lost: lost.map(name),
      circular,
    })),
    weakened: weakened.map(({ id, lost, left }) => ({
      ...name(id),
      lost: lost.map(name),
      left: left.map(name),
    })),
  };
}

/** AppError "not-found" when the source has no such set of hypotheses. */
export function matrix(
  db: May<"read">,
  slug: string,
  setId: string,
  on?: string,
): Matrix {
  const found = matrixOf(criticismOn(db, slug, on), setId);
  if (found) return found;
  throw new AppError("not-found", "There is no such set of hypotheses.");
}

/** The independent lines of support under a judgment, clause or verdict. */
export function lines(
  db: May<"read">,
  slug: string,
  id: string,
  on?: string,
): Lines {
  return linesOf(criticismOn(db, slug, on), id);
}

/** Which stretches each hand wrote, under each hypothesis that has hands. */
export function handsOf(
  db: May<"read">,
  slug: string,
  on?: string,
): HandsInText[] {
  const { version } = sourceText(db, slug);
  return handsInText(criticismOn(db, slug, on), version.length);
}

export interface JudgmentQuery extends Omit<JudgmentFilter, "within"> {
  /** Label of a printed page. */
  readonly page?: string | undefined;
  readonly on?: string | undefined;
}

/** Judgments by page, concern, polarity, mode, person and words. */
export function judgments(
  db: May<"read">,
  slug: string,
  query: JudgmentQuery,
): Annotation[] {
  const { page, on, ...filter } = query;
  const within = page === undefined ? undefined : pageRange(db, slug, page);
  return findJudgments(criticismOn(db, slug, on).annotations, {
    ...filter,
    within,
  });
}

/** Where a printed page is; AppError "not-found" for one that is not there. */
function pageRange(db: Db, slug: string, label: string): Range {
  const { outline, version } = sourceText(db, slug);
  const at = outline.pages.findIndex((page) => page.label === label);
  const page = outline.pages[at];
  if (page) {
    const end = outline.pages[at + 1]?.start ?? version.length;
    return { start: page.start, end };
  }
  throw new AppError("not-found", `"${slug}" has no page ${label}.`);
}
