import type { ReceivedFile } from "../format";
import { isInCapitals, letterHead } from "../letters/head";
import { noteFormOf } from "../notes/lift";

/** Lines looked at. */
const LOOKED_AT = 20_000;

/** How much a file looks like a scholarly article, and by which signs. */
export function recognise(file: ReceivedFile): {
  score: number;
  reason: string;
} {
  const lines = file.text
    .split(/\r?\n/, LOOKED_AT)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [title = "", author = ""] = lines;
  const heads = lines.filter(
    (line) => line.length < 300 && isInCapitals(line) && isNumberedHead(line),
  );
  const form = noteFormOf(lines);
  const signs: [number, string, boolean][] = [
    [0.35, "numbered notes among the text", form !== null],
    [
      0.15,
      "a title and a name at its head",
      title.length < 200 && /^\p{Lu}[^.]{3,60}$/u.test(author),
    ],
    [0.25, `${heads.length} documents after the text`, heads.length >= 2],
    [
      0.15,
      "words of a scholar about the article itself",
      /\b(?:this|the present) (?:article|paper|essay)\b/i.test(file.text),
    ],
  ];
  const seen = signs.filter(([, , found]) => found);
  return {
    score: seen.reduce((sum, [weight]) => sum + weight, 0),
    reason:
      seen.length > 0
        ? `has ${seen.map(([, words]) => words).join(", ")}`
        : "no sign of an article",
  };
}

function isNumberedHead(line: string): boolean {
  const { number, kind } = letterHead(line);
  return number !== null && kind !== null;
}
