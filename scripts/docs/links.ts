/** Markdown links that lead nowhere inside the project. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const LINK = /!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g;

/** One line per link whose file or heading is not there. */
export function brokenLinks(root: string, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    linksOf(readFileSync(path.join(root, file), "utf8"))
      .filter((target) => !resolves(root, file, target))
      .map((target) => `${file}: the link to ${target} leads nowhere`),
  );
}

/** Targets of all links but those to other hosts; code is no link. */
export function linksOf(markdown: string): string[] {
  const prose = markdown
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(LINK)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/i.test(target));
}

function resolves(root: string, file: string, target: string): boolean {
  const [place = "", heading] = decodeURI(target).split("#");
  const found = place ? path.join(path.dirname(file), place) : file;
  const absolute = path.join(root, found);
  if (!existsSync(absolute)) return false;
  if (heading === undefined || !found.endsWith(".md")) return true;
  return headingsOf(readFileSync(absolute, "utf8")).includes(heading);
}

/** The anchors of a page's headings, as code hosts make them. */
export function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
}
