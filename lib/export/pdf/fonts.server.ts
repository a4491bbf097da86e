/** The fonts of the pages, inside the page: the same on every machine. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const PACKAGE = "@fontsource-variable/source-serif-4";

/** Rules of the package with their files in line; "" where it is not there. */
export function fontRules(): string {
  try {
    const require = createRequire(join(process.cwd(), "package.json"));
    const folder = dirname(require.resolve(`${PACKAGE}/package.json`));
    return ["wght.css", "wght-italic.css"]
      .map((name) =>
        withFiles(folder, readFileSync(join(folder, name), "utf8")),
      )
      .join("");
  } catch {
    return "";
  }
}

function withFiles(folder: string, css: string): string {
  return css.replace(
    /url\(\.\/(files\/[\w-]+\.woff2)\)/g,
    (_, file: string) => {
      const bytes = readFileSync(join(folder, file)).toString("base64");
      return `url(data:font/woff2;base64,${bytes})`;
    },
  );
}
