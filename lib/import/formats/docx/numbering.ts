/** What Word prints before the items of a list. */
import { attr, childrenOf, childValue, streamElements } from "../xml/stream";
import type { Parts } from "./package";

interface Level {
  readonly format: string;
  /** "%1." with the numbers of the levels in place of %1, %2 … */
  readonly text: string;
  readonly start: number;
}

export class Numbering {
  private readonly lists = new Map<string, string>();
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly counts = new Map<string, number[]>();

  constructor(parts: Parts) {
    const bytes = parts.get("word/numbering.xml");
    if (!bytes) return;
    streamElements(bytes, 1, (element) => {
      if (element.name === "num") {
        const abstract = childValue(element, "abstractNumId");
        this.lists.set(attr(element, "numId") ?? "", abstract ?? "");
      }
      if (element.name !== "abstractNum") return;
      const levels = new Map<number, Level>();
      for (const level of childrenOf(element)) {
        if (level.name !== "lvl") continue;
        levels.set(Number(attr(level, "ilvl")), {
          format: childValue(level, "numFmt") ?? "decimal",
          text: childValue(level, "lvlText") ?? "%1.",
          start: Number(childValue(level, "start") ?? 1),
        });
      }
      this.levels.set(attr(element, "abstractNumId") ?? "", levels);
    });
  }

  /** The marker of the next item of a list; "" when nothing is printed. */
  next(list: string, level: number): string {
    const levels = this.levels.get(this.lists.get(list) ?? "");
    const own = levels?.get(level);
    if (!levels || !own) return "•";
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === "bullet") return "•";
    if (own.format === "none") return "";
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = levels.get(at)?.format ?? "decimal";
      return numeral(counts[at] ?? levels.get(at)?.start ?? 1, format);
    });
  }
}

/** A number as Word's number formats write it. */
export function numeral(number: number, format: string): string {
  switch (format) {
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperRoman":
      return roman(number);
    case "lowerLetter":
      return letter(number);
    case "upperLetter":
      return letter(number).toUpperCase();
    case "chicago":
      return "*†‡§"[(number - 1) % 4]?.repeat(Math.ceil(number / 4)) ?? "*";
    default:
      return String(number);
  }
}

function letter(number: number): string {
  const index = (number - 1) % 26;
  return String.fromCharCode(97 + index).repeat(Math.ceil(number / 26));
}

const ROMAN: readonly [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number: number): string {
  let rest = Math.min(number, 3999);
  let text = "";
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
