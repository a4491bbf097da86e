import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "@/scripts/setup/root.mjs";

/** Names no tag and no class: anything at all, or anything but something. */
const ANYTHING = /^(\*|:)/;
const BY_PLACE = /^\*?:(first|last|only|nth)-/;

const sheets = ["app", "components"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => path.join(folder, name)),
);

/** The selectors of a sheet, without what stands in brackets of `:is()`. */
function selectorsOf(sheet: string): string[] {
  const css = readFileSync(path.join(root, sheet), "utf8");
  const words = css.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...words.matchAll(/([^{};]+)\{/g)]
    .map(([, selector = ""]) => selector.trim())
    .filter((selector) => !selector.startsWith("@"))
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim());
}

it("has no rule about the neighbours of anything at all: a mark put into the text would restyle its whole paragraph", () => {
  const found = sheets.flatMap((sheet) =>
    selectorsOf(sheet)
      .filter((selector) => {
        const [last = "", combinator = ""] = selector.split(/\s+/).reverse();
        const sibling = combinator === "+" || combinator === "~";
        return (sibling && ANYTHING.test(last)) || BY_PLACE.test(last);
      })
      .map((selector) => `${sheet}: ${selector}`),
  );
  expect(found).toEqual([]);
});

it("reads the selectors of every sheet", () => {
  expect(sheets.length).toBeGreaterThan(50);
  expect(selectorsOf("components/reader/document.css")).toContain(
    ".document .note + .note",
  );
});
