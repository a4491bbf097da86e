import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { brokenLinks, headingsOf, linksOf } from "@/scripts/docs/links";
import { settingsOf } from "@/scripts/docs/settings";

describe("links of the documentation", () => {
  it("are found in prose and not in code", () => {
    const page = "[a](a.md) `[b](b.md)`\n```\n[c](c.md)\n```\n![d](d.png)";
    expect(linksOf(page)).toEqual(["a.md", "d.png"]);
  });

  it("leave other hosts alone", () => {
    expect(linksOf("[x](https://example.org) [y](mailto:a@b)")).toEqual([]);
  });

  it("name headings as code hosts do", () => {
    expect(headingsOf("# The data folder, kept\n")).toEqual([
      "the-data-folder-kept",
    ]);
  });

  it("are reported when the file or the heading is not there", () => {
    const root = mkdtempSync(path.join(tmpdir(), "substratum-"));
    const page = "# Here\n[1](#here) [2](#there) [3](b.md) [4](a.md)";
    writeFileSync(path.join(root, "a.md"), page);
    expect(brokenLinks(root, ["a.md"])).toEqual([
      "a.md: the link to #there leads nowhere",
      "a.md: the link to b.md leads nowhere",
    ]);
  });
});

describe("settings", () => {
  it("are found however they are read", () => {
    const source = `process.env["PORT"]; env.DATA_X; process.env.NODE_ENV; z.object({ "SUBSTRATUM_DATA": x })`;
    expect(settingsOf(source)).toEqual(["PORT", "DATA_X", "SUBSTRATUM_DATA"]);
  });
});
