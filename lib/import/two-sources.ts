/** Two sources in one file of plain text: a book has one table of contents. */
import { countCodePoints } from "./code-points";
import type { ImportWarning, ReceivedFile } from "./format";

const CONTENTS = /^[ \t]*(?:C ?O ?N ?T ?E ?N ?T ?S|Contents)[ \t]*$/gm;

/** A warning at the second table of contents; marked-up files say it themselves. */
export function twoSourcesWarning({
  contents,
  text,
}: Pick<ReceivedFile, "contents" | "text">): ImportWarning[] {
  if (contents) return [];
  const [, second, ...more] = [...text.matchAll(CONTENTS)];
  if (!second) return [];
  const found = more.length + 2;
  return [
    {
      code: "two-sources",
      message: `The file has ${found} tables of contents, and may hold ${found} sources. It was read as one; import its parts one by one if they are several.`,
      rawFrom: countCodePoints(text.slice(0, second.index)),
    },
  ];
}
