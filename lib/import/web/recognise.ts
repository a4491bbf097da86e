import type { ReceivedFile } from "../format";
import { linesOf } from "../lines";
import { Traced } from "../traced";
import { webLines } from "./line";

/** How much a file looks like text copied from a web page, and by which signs. */
export function recognise(file: ReceivedFile): {
  score: number;
  reason: string;
} {
  const head = file.text.slice(0, 400_000);
  const raw = linesOf(Traced.raw(head, 0));
  const lines = webLines(raw);
  const count = (role: string) =>
    lines.filter((line) => line.role === role).length;
  const long = raw.filter(({ text }) => text.length > 120);
  const close = long.filter(({ gap }) => gap === 0);
  const signs: [number, string, boolean][] = [
    [0.35, "lines that stand for pictures or files", count("placeholder") >= 2],
    [0.2, "the date or the links of a page", hasPageWords(head)],
    [
      0.2,
      "paragraphs that no empty line parts",
      long.length >= 5 && close.length >= long.length * 0.4,
    ],
    [
      0.1,
      "spaces that do not break",
      (head.match(/\u00a0/g)?.length ?? 0) >= 5,
    ],
    [0.1, "addresses of the web", /https?:\/\//.test(head)],
  ];
  const seen = signs.filter(([, , found]) => found);
  return {
    score: seen.reduce((sum, [weight]) => sum + weight, 0),
    reason:
      seen.length > 0
        ? `has ${seen.map(([, words]) => words).join(", ")}`
        : "no sign of a web page",
  };
}

/** A date in figures on a line of its own among the first lines, or links. */
function hasPageWords(text: string): boolean {
  const top = text.slice(0, 3000);
  return (
    /^\s*(?:[•·|]\s*)?\d{1,2}[./-]\d{1,2}[./-]\d{4}\s*$/m.test(top) ||
    /^(?:Share|Leave a (?:reply|comment)|Read more|Skip to content|Related posts?)\s*$/im.test(
      text,
    )
  );
}
