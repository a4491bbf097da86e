/** The command line as others run it: a process, its output, its exit code. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SAMPLE_TEXT } from "@/lib/server/testing";

const script = resolve("scripts/substratum.mjs");
const folder = mkdtempSync(join(tmpdir(), "substratum-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...args],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, SUBSTRATUM_DATA: join(folder, "data") },
    },
  );
  return { status, stdout, stderr, lines: stderr.trim().split("\n") };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

beforeAll(() => {
  file("diary.txt", SAMPLE_TEXT);
  expect(run("import", "diary.txt", "--id", "diary").status).toBe(0);
});

describe("substratum import", () => {
  it("is silent but for its result", () => {
    file("second.txt", `${SAMPLE_TEXT}\nA second.\n`);
    const { status, stdout, stderr } = run("import", "second.txt", "--json");
    expect(status).toBe(0);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject([{ file: "second.txt" }]);
  });

  it("leaves out the repairs it is told to, and refuses others by name", () => {
    file("book.txt", "Chapter One\n\nHe met *Brown* here.\n");
    const read = (...rest: string[]) =>
      run("import", "book.txt", "--profile", "book", ...rest);
    const needed = read("--without", "composed");
    expect(needed.status).toBe(2);
    expect(needed.stderr).toMatch(/cannot be switched off: quotations/);
    expect(read("--without", "emphasis,gloss", "--id", "book").status).toBe(0);
    const { repairs } = JSON.parse(run("inspect", "book", "--json").stdout);
    expect(repairs.byRule).toEqual({});
  });

  it("stores the good files of a list and names each that is refused", () => {
    file("third.txt", `${SAMPLE_TEXT}\nA third.\n`);
    file("empty.txt", "");
    file("picture.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]));
    const { status, stdout, lines } = run(
      "import",
      "empty.txt",
      "third.txt",
      "picture.png",
      "diary.txt",
      "none.txt",
    );
    expect(status).toBe(1);
    expect(stdout).toContain("1 of 5 files imported, 4 refused");
    expect(lines.map((line) => line.split(":")[0])).toEqual([
      "empty.txt",
      "picture.png",
      "diary.txt",
      "none.txt",
    ]);
  });
});

describe("substratum", () => {
  it("lists the sources", () => {
    const list = JSON.parse(run("sources", "--json").stdout);
    expect(list.map(({ id }: { id: string }) => id)).toContain("diary");
  });

  it("inspects a source", () => {
    const found = JSON.parse(run("inspect", "diary", "--json").stdout);
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(
        "id title profile sha256 words pages notes omissions units entries repairs warnings sections".split(
          " ",
        ),
      ),
    );
    expect(found.id).toBe("diary");
    expect(found.sections[0].rawStart).toBeTypeOf("number");
  });

  it("annotates from a file and gives the annotations back with their places", () => {
    const exact = "They say the lamps of the harbour";
    const annotation = {
      type: "Annotation",
      body: { type: "TextualBody", value: "Too early." },
      target: { selector: { type: "TextQuoteSelector", exact } },
    };
    const lost = {
      ...annotation,
      target: {
        selector: {
          type: "TextQuoteSelector",
          exact: "No such words were ever printed in that diary",
        },
      },
    };
    file("notes.jsonld", JSON.stringify([annotation, lost, { type: "None" }]));
    const { status, lines } = run("annotate", "diary", "notes.jsonld");
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/annotation 1: its words are not in the text/);
    expect(lines[1]).toMatch(/^Annotation 2: /);
    const list = JSON.parse(run("annotations", "diary", "--json").stdout);
    expect(list).toHaveLength(2);
    const [anchor] = list[0].anchors;
    const letters = [...SAMPLE_TEXT];
    expect(anchor.state).toBe("exact");
    expect(letters.slice(anchor.rawStart).join("")).toMatch(/^They say/);
    expect(list[1].anchors[0]).toMatchObject({
      state: "orphaned",
      page: null,
      rawStart: null,
    });
  });

  it("proposes findings on a source, and on a file that is not stored", () => {
    const stored = JSON.parse(run("lens", "diary", "--json").stdout);
    expect(stored.lenses.length).toBeGreaterThan(4);
    file("weekday.txt", "On Tuesday, 29 October 1923 it rained.\n");
    const args = ["lens", "weekday.txt", "--only", "dates", "--json"];
    const { lenses } = JSON.parse(run(...args).stdout);
    expect(lenses).toHaveLength(1);
    const [found] = lenses[0].findings;
    expect(found).toMatchObject({ kind: "weekday", confidence: "certain" });
    expect(found.places[0]).toMatchObject({ rawStart: 3, rawEnd: 27 });
    expect(lenses[0].skipped.length).toBeGreaterThan(0);
  });

  it("searches", () => {
    const { hits } = JSON.parse(run("search", "quay", "--json").stdout);
    expect(hits[0].where).toBe("text");
  });

  it("exports to standard output and to a file, byte for byte alike in text", () => {
    const shown = run("export", "diary", "--format", "csv");
    expect(shown.status).toBe(0);
    const out = join("out", "diary.csv");
    expect(run("export", "diary", "--format", "csv", "--out", out).status).toBe(
      0,
    );
    expect(readFileSync(join(folder, out)).length).toBeGreaterThan(0);
  });

  it("checks, backs up and restores", () => {
    expect(run("check")).toMatchObject({ status: 0, stderr: "" });
    expect(run("backup", "copy.db").status).toBe(0);
    expect(run("backup", "copy.db").status).toBe(1);
    const restored = run("restore", "copy.db");
    expect(restored.status).toBe(0);
    expect(restored.stdout).toContain("is kept as before-restore-");
    expect(run("restore", "diary.txt").status).toBe(1);
    expect(run("check").status).toBe(0);
  });
});

describe("wrong usage", () => {
  it.each([
    [[]],
    [["paint"]],
    [["import"]],
    [["import", "a", "--colour"]],
    [["import", "a", "--profile", "novel"]],
    [["inspect"]],
    [["inspect", "a", "b"]],
    [["export", "diary"]],
    [["export", "diary", "--format", "wax"]],
    [["lens", "diary", "--only", "crystal"]],
  ])("%j ends with 2", (args) => {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("is helped", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    for (const name of ["import FILE", "restore PATH", "inspect SOURCE"]) {
      expect(stdout).toContain(name);
    }
    expect(run("backup", "--help").stdout).toContain("backup PATH");
  });
});

describe("something refused", () => {
  it.each([
    [["inspect", "nowhere"], /nowhere/],
    [["annotate", "diary", "diary.txt"], /not JSON/],
    [["search", '""'], /Nothing to search/],
    [["restore", "nowhere.db"], /no backup file/],
  ])("%j ends with 1 and one line", (args, reason) => {
    const { status, lines } = run(...args);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(reason);
  });

  it("is a database that is not ours", () => {
    const data = mkdtempSync(join(folder, "foreign-"));
    writeFileSync(join(data, "substratum.db"), "words ".repeat(1000));
    const { status, stderr } = spawnSync(
      process.execPath,
      [script, "sources"],
      { encoding: "utf8", env: { ...process.env, SUBSTRATUM_DATA: data } },
    );
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("damaged");
  });
});

describe("substratum replace", () => {
  it("prepares a better file, and makes it the text only when told to", () => {
    file("old.txt", `${SAMPLE_TEXT}\nA third scan.\n`);
    expect(run("import", "old.txt", "--id", "scanned").status).toBe(0);
    file("new.txt", `${SAMPLE_TEXT}\nA better scan.\n`);
    const words = () =>
      JSON.parse(run("inspect", "scanned", "--json").stdout).words;
    const before = words();
    const { status, stdout } = run("replace", "scanned", "new.txt");
    expect(status).toBe(0);
    expect(stdout).toContain("0 in place, 0 moved");
    expect(stdout).toContain("The text of scanned is as it was");
    expect(words()).toBe(before);
    const again = run("replace", "scanned", "new.txt");
    expect(again.status).toBe(1);
    expect(again.stderr).toMatch(/being prepared .* already/);
    file("other.txt", `${SAMPLE_TEXT}\nAnother.\n`);
    expect(run("import", "other.txt", "--id", "other").status).toBe(0);
    file("last.txt", `${SAMPLE_TEXT}\nAnother, read much better by far.\n`);
    const done = run("replace", "other", "last.txt", "--accept", "--json");
    expect(JSON.parse(done.stdout)).toMatchObject({ accepted: true });
  });
});

describe("substratum references", () => {
  it("adds a bibliography and gives it back as citations", () => {
    file(
      "books.ris",
      "TY  - BOOK\nAU  - Quill, Ada\nTI  - Lamps\nPY  - 1931\nER  - \n",
    );
    const first = run("references", "diary", "books.ris");
    expect(first.status).toBe(0);
    expect(first.stderr).toContain("RIS: 1 added, 0 known already, 0 refused");
    expect(first.stdout).toBe("Ada Quill, Lamps (1931)\n");
    const json = run("references", "diary", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject([{ title: "Lamps" }]);
  });

  it("refuses what is no bibliography, and says what one looks like", () => {
    file("notes.txt", "Ada Quill, Lamps, 1931");
    const { status, stderr } = run("references", "diary", "notes.txt");
    expect(status).toBe(1);
    expect(stderr).toMatch(/neither BibTeX .* nor CSL-JSON/);
  });
});
