/**
 * Lives a text can be held against: those of the gazetteer, and those that the
 * source's own biographies and notes print.
 */
import { skeleton } from "@/lib/import/book/names";
import type { TextBlock } from "../blocks";
import type { LensInput } from "../lens";
import { dateMentions } from "../time/mention";
import { resolve } from "../time/resolve";
import { edtfOf, spanOf } from "../time/span";
import { type Identification, identifications } from "./brackets";

export interface Life {
  readonly label: string;
  /** Names a text may use; the first is the surname. */
  readonly forms: readonly string[];
  /** EDTF interval, unknown ends as "..". */
  readonly date: string;
  /** Where the source says so; null for a fact of the gazetteer. */
  readonly block: TextBlock | null;
  readonly source: string;
}

export function livesOf(input: LensInput): Life[] {
  const brackets = input.blocks.flatMap(identifications);
  const own = input.blocks.flatMap((block) => ownLife(block, brackets));
  const others = input.gazetteer
    .filter(({ kind }) => kind === "life")
    .map(({ label, forms, date, source }) => ({
      label,
      forms,
      date,
      block: null,
      source,
    }));
  const named = new Set(own.map(({ forms }) => forms[0]));
  return [...own, ...others.filter(({ forms }) => !named.has(forms[0]))];
}

/** "HALLAM, Commander Rupert, R.N.R., 1873-1941." of a biography or a note. */
function ownLife(
  block: TextBlock,
  brackets: readonly Identification[],
): Life[] {
  const isBiography = block.unitKind === "biography";
  if (!isBiography && block.voice === "author") return [];
  const head = /^(?<surname>\p{Lu}[\p{Lu}'’ -]{2,})(?=[,( ])/u.exec(
    block.text,
  )?.groups;
  const surname = head?.["surname"]?.trim();
  if (!head || !surname) return [];
  const date = lifeDate(block.text);
  if (date === null) return [];
  return [
    {
      label: titled(surname),
      forms: formsOf(titled(surname), brackets),
      date,
      block,
      source: isBiography
        ? `The source's own biography of ${titled(surname)}`
        : `The source's own note on ${titled(surname)}`,
    },
  ];
}

function titled(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The surname, and what brackets of the text say is the same person. */
function formsOf(
  surname: string,
  brackets: readonly Identification[],
): string[] {
  const key = skeleton(surname);
  const others = brackets.filter(({ person }) => person === key);
  return [...new Set([surname, ...others.map(({ literal }) => literal)])];
}

/** Birth and death as the block prints them; exact death where it says so. */
function lifeDate(text: string): string | null {
  const years = /\b(1[6-9]\d\d)\s?[-–]\s?((?:19|18|20)\d\d)\b/.exec(
    text.slice(0, 120),
  );
  const death = deathIn(text);
  if (years) return `${years[1]}/${death ?? years[2]}`;
  const born = /\bb(?:orn|\.)\s+(?:in\s+)?(1[6-9]\d\d)/i.exec(text)?.[1];
  const died = /\bd(?:ied|\.)\s+(?:in\s+)?(1[6-9]\d\d|20\d\d)/i.exec(text)?.[1];
  const last = death ?? died;
  if (!born && !last) return null;
  return `${born ?? ".."}/${last ?? ".."}`;
}

/** "died on 25th October 1920", "killed on 5th April 1920", "d. 1932". */
function deathIn(text: string): string | null {
  const said =
    /\b(?:died|killed|shot|executed|murdered|assassinated)\b[^.;]{0,30}/iu.exec(
      text,
    );
  if (!said) return null;
  const [mention] = dateMentions(said[0]);
  const span = mention ? resolve(mention, null)?.span : null;
  if (!span || span.first === null || span.last === null) return null;
  return span.first === span.last
    ? edtfOf(span.first)
    : edtfOf(span.first).slice(0, 7);
}

/** The latest day on which somebody may have lived; null when not known. */
export function deathOf({ date }: Life) {
  return spanOf(date.replace(/^[^/]*\//, "../"))?.last ?? null;
}
