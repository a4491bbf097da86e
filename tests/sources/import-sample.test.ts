import { readFileSync } from "node:fs";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import { reportOf } from "@/lib/import/report";
import { breachesOf } from "@/lib/import/testing";

const folder = "corpus/two-clocks-at-galata";

const truthSchema = z.object({
  pages: z.array(z.object({ label: z.number(), start: z.number() })),
  notes: z.array(
    z.object({
      page: z.number(),
      n: z.number(),
      references: z.array(z.number()),
      start: z.number(),
    }),
  ),
  entries: z.array(
    z.object({
      literal: z.string(),
      edtf: z.string(),
      dateKind: z.string(),
      start: z.number(),
    }),
  ),
  omissions: z.array(
    z.object({ form: z.string(), start: z.number(), end: z.number() }),
  ),
  voices: z.array(z.object({ voice: z.string(), literal: z.string() })),
});

const truth = truthSchema.parse(
  JSON.parse(readFileSync(`${folder}/truth.json`, "utf8")),
);
const file = receiveFile("source.txt", readFileSync(`${folder}/source.txt`));
const made = importFile(file, { profile: "auto" });
const report = reportOf(made.document, made.runs, made.repairs);

/** What an inline node prints, calls included. */
function printedOf(node: Node): string {
  const { printed, literal } = node.attrs;
  return node.text ?? String(printed ?? literal ?? "");
}

describe("the sample source against its truth", () => {
  it("is a book and keeps the way back", () => {
    expect(made.profile).toBe("book");
    expect(breachesOf(file, made)).toEqual([]);
  });

  it("has each page at its place, from the introduction on", () => {
    const raw = [...file.text];
    const wanted = truth.pages.filter(({ label }) => label >= 7);
    expect(report.pages.map(({ label }) => Number(label))).toEqual(
      wanted.map(({ label }) => label),
    );
    report.pages.forEach(({ rawStart }, i) => {
      const start = wanted[i]?.start ?? 0;
      // White space at the head of a page is not text.
      const blank = raw.slice(start, start + 3).findIndex((c) => c.trim());
      expect(rawStart).toBe(start + blank);
    });
  });

  it("has every note, on its page, with all calls", () => {
    expect(report.notes).toEqual({
      bodies: truth.notes.length,
      references: truth.notes.flatMap((note) => note.references).length,
      linked: truth.notes.length,
      unlinkedBodies: 0,
      unlinkedReferences: 0,
    });
    const ids: string[] = [];
    made.document.descendants((node) => {
      if (node.type.name === "note") ids.push(node.attrs["id"] as string);
    });
    expect(ids).toEqual(truth.notes.map(({ page, n }) => `n-p${page}-${n}`));
  });

  it("has every dated entry with its date and who says so", () => {
    const found = report.entries.map(({ literal, edtf, kind, rawStart }) => ({
      literal,
      edtf,
      dateKind: kind,
      start: rawStart,
    }));
    expect(found).toEqual(
      truth.entries.map(({ literal, edtf, dateKind, start }) => ({
        literal,
        edtf,
        dateKind,
        start,
      })),
    );
  });

  it("has every mark of omission and no false one", () => {
    const marks = made.repairs.filter(({ rule }) => rule === "omission-mark");
    // An initial in place of a name is for a person to see.
    const wanted = truth.omissions.filter(({ form }) => form !== "initial");
    expect(marks).toHaveLength(wanted.length);
    marks.forEach((mark, i) => {
      expect(mark.rawFrom).toBeGreaterThanOrEqual(wanted[i]?.start ?? 0);
      expect(mark.rawTo).toBeLessThanOrEqual(wanted[i]?.end ?? 0);
    });
  });

  it("gives brackets the voice that speaks in them", () => {
    const found: { voice: string; literal: string }[] = [];
    made.document.descendants((node) => {
      if (!node.isTextblock) return;
      let open = false;
      node.forEach((child) => {
        const mark = child.marks.find(({ type }) => type.name === "gloss");
        if (mark && !open) {
          found.push({ voice: mark.attrs["voice"] as string, literal: "" });
        }
        const last = found.at(-1);
        if (mark && last) last.literal += printedOf(child);
        open = mark !== undefined;
      });
    });
    expect(found).toEqual(
      truth.voices.map(({ voice, literal }) => ({ voice, literal })),
    );
  });

  it("agrees with its index but for what is wrong or unnamed there", () => {
    const check = made.indexCheck;
    expect(check?.references).toBeGreaterThan(100);
    expect((check?.onPage ?? 0) / (check?.references ?? 1)).toBeGreaterThan(
      0.9,
    );
  });
});
