/** Searching text, notes and annotations of all sources, or of one. */
import "server-only";
import type { Db } from "@/db";
import { searchPassages } from "@/db/queries/search";
import { allSources } from "@/db/queries/sources";
import type { Actor } from "@/lib/access/actor";
import { may, readable } from "@/lib/access/policy";
import type { SearchHit } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import type { May } from "./door";
import { toHit } from "./search-hit";
import { searchPart } from "./search-part";
import { requireSource } from "./text";

const MAX_QUERY = 500;
const DEFAULT_LIMIT = 50;

export interface SearchOptions {
  readonly source?: string | undefined;
  readonly limit?: number | undefined;
  /** Id of a delivery or voice of that source: what is found in it alone. */
  readonly part?: string | undefined;
}

/**
 * Searches what this person may read. All words must occur, in any order, in
 * one block, note or annotation; words in quotation marks stand together;
 * `word*` finds beginnings; `p. 30` keeps to that printed page. Accents and case do not matter. AppError "bad-input"
 * for a query without a word or a page, "not-found" for a source or a part
 * that is not there.
 */
export function search(
  db: May<"enter">,
  actor: Actor,
  query: string,
  options: SearchOptions = {},
): { hits: SearchHit[]; total: number } {
  const { match, page } = parseQuery(query);
  const { source, part, limit = DEFAULT_LIMIT } = options;
  const sourceId =
    source === undefined ? null : requireReadable(db, actor, source);
  if (part !== undefined && sourceId !== null) {
    return searchPart(db, { match, page, sourceId, part, limit });
  }
  const among =
    actor.everywhere === null
      ? JSON.stringify(readable(actor, allSources(db)).map(({ id }) => id))
      : null;
  const { hits, total } = searchPassages(db, {
    match,
    page,
    sourceId,
    among,
    limit,
  });
  return { hits: hits.map(toHit), total };
}

function requireReadable(db: Db, actor: Actor, name: string): string {
  const { id } = requireSource(db, name);
  if (may(actor, "read", id)) return id;
  throw new AppError("not-found", `There is no source "${name}".`);
}

/** A query as FTS5 wants it: every word quoted, so that none is an operator. */
export function parseQuery(query: string): {
  match: string | null;
  page: string | null;
} {
  if (query.length > MAX_QUERY) {
    throw new AppError(
      "bad-input",
      `The search is longer than ${MAX_QUERY} characters. Use a few words.`,
    );
  }
  let page: string | null = null;
  const words = query
    .replace(/[“”„«»]/g, '"')
    .replace(
      /(^|\s)(?:p|pp|page)\.?\s*(\d+|[ivxlc]+)(?=\s|$)/i,
      (_, before: string, label: string) => {
        page = label;
        return before;
      },
    );
  const terms = [...words.matchAll(/"([^"]*)"?|(\S+)/g)].flatMap(
    ([, phrase, word]) => termOf(phrase ?? word ?? ""),
  );
  if (terms.length === 0 && page === null) {
    throw new AppError(
      "bad-input",
      "Nothing to search for. Type a word, a phrase in quotation marks, or a page such as p. 30.",
    );
  }
  return { match: terms.length > 0 ? terms.join(" ") : null, page };
}

/** One quoted FTS5 string; nothing for what holds no letter or digit. */
function termOf(text: string): string[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const prefix = text.endsWith("*");
  const bare = text.replaceAll('"', " ").replaceAll("\0", " ");
  return [`"${bare}"${prefix ? "*" : ""}`];
}
