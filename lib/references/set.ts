/**
 * References set as citations by citeproc, the processor of the Citation Style
 * Language. It is large and slow to load: only the server does.
 */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import { Parser } from "htmlparser2";
import { NOTE_STYLE, noteStyle } from "./note-style";
import { type CslRecord, citablePart } from "./record";

plugins.config.get("@csl").styles.add(NOTE_STYLE, noteStyle);

/** A citation in pieces, so that a screen can set titles in italics. */
export type Citation = readonly CitationPiece[];
export interface CitationPiece {
  readonly text: string;
  readonly italic: boolean;
}

/** What the processor says instead of nothing. */
const NOTHING = /^\[CSL STYLE ERROR/;
/** Setting one takes milliseconds; what was set is kept, up to so many. */
const KEPT = 5000;
const kept = new Map<string, Citation>();

/**
 * A record as a full note, with the place in it that is meant: pages, or any
 * words ("fol. 3"). Never throws on a record of any shape: what cannot be set
 * is left out, and a record with nothing to set gives its title, id or type.
 */
export function setCitation(record: CslRecord, locator = ""): Citation {
  const key = JSON.stringify([record, locator]);
  const known = kept.get(key);
  if (known) return known;
  const pieces = piecesOf(format(record, locator.trim()));
  const blank = wordsOf(pieces).trim() === "" || NOTHING.test(wordsOf(pieces));
  const citation = blank ? [{ text: nameOf(record), italic: false }] : pieces;
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, citation);
  return citation;
}

/** The words of a citation, without italics. */
export function wordsOf(citation: Citation): string {
  return citation.map(({ text }) => text).join("");
}

function format(record: CslRecord, locator: string): string {
  const item = { ...citablePart(record), id: "one" };
  const entry = { id: "one", ...placeOf(locator) };
  try {
    return plugins.output.format("citation", [item], {
      template: NOTE_STYLE,
      lang: "en-US",
      format: "html",
      entry,
    });
  } catch {
    // A processor may stumble over what CSL allows; the record is still there.
    return "";
  }
}

/** Pages get their "pp."; other words are set as they are. */
function placeOf(locator: string) {
  if (locator === "") return {};
  const pages = /^[\d\s,;–-]+$/.test(locator);
  return pages ? { locator, label: "page" } : { suffix: `, ${locator}` };
}

function nameOf({ title, id, type }: CslRecord): string {
  const said = [title, id, type].find(
    (word) => typeof word === "string" && word.trim() !== "",
  );
  return said === undefined ? "Publication without a title" : String(said);
}

function piecesOf(html: string): CitationPiece[] {
  const pieces: { text: string; italic: boolean }[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === "i") depth++;
    },
    ontext: (text) => {
      const italic = depth > 0;
      const last = pieces.at(-1);
      if (last?.italic === italic) last.text += text;
      else pieces.push({ text, italic });
    },
    onclosetag: (name) => {
      if (name === "i") depth--;
    },
  });
  parser.write(html);
  parser.end();
  return pieces;
}
