import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText, streamsOf } from "@/lib/document/canonical-text";
import { receiveFile } from "./decode";
import type { ImportedDocument, ReceivedFile } from "./format";
import { importFile, profiles } from "./registry";
import { reportOf } from "./report";
import { rules } from "./rules";
import { SECTION_BLOCKS } from "./sections";
import { breachesOf, fileOf, mixtures, received } from "./testing";

function check(imported: ImportedDocument, file: ReceivedFile): void {
  imported.document.check();
  expect(breachesOf(file, imported)).toEqual([]);
  for (const { text } of streamsOf(imported.document)) {
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/\p{Surrogate}/u);
  }
  const ids: string[] = [];
  imported.document.descendants((node) => {
    const { name } = node.type;
    const first = name !== "section" && node.attrs["fragment"] !== undefined;
    if (["note", "noteRef", "omissionMark"].includes(name) || first) {
      if ((node.attrs["fragment"] ?? 0) === 0) ids.push(node.attrs["id"]);
    }
  });
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(rules.map(({ id }) => id));
  for (const repair of imported.repairs) {
    expect(known).toContain(repair.rule);
    expect(repair.rawFrom).toBeLessThanOrEqual(repair.rawTo);
    expect(repair.confidence).toBeGreaterThan(0);
  }
}

describe.each(profiles.map((profile) => [profile.id, profile] as const))(
  "profile %s",
  (id) => {
    it("makes a valid document of any text and loses nothing unlisted", () => {
      fc.assert(
        fc.property(mixtures, (text) => {
          const file = received(text);
          if (!file) return;
          check(importFile(file, { profile: id }), file);
        }),
        { numRuns: 120 },
      );
    });

    it("gives the same document for the same file", () => {
      fc.assert(
        fc.property(mixtures, (text) => {
          const file = received(text);
          if (!file) return;
          const [a, b] = [1, 2].map(() => importFile(file, { profile: id }));
          expect(a?.document.toJSON()).toEqual(b?.document.toJSON());
          expect(a?.runs).toEqual(b?.runs);
        }),
        { numRuns: 25 },
      );
    });

    it("can be counted, whatever it made", () => {
      fc.assert(
        fc.property(mixtures, (text) => {
          const file = received(text);
          if (!file) return;
          const made = importFile(file, { profile: id });
          const report = reportOf(made.document, made.runs, made.repairs);
          const { notes, omissions } = report;
          expect(notes.linked + notes.unlinkedBodies).toBe(notes.bodies);
          const kinds = Object.values(omissions.byKind);
          expect(kinds.reduce((sum, n) => sum + n, 0)).toBe(omissions.total);
        }),
        { numRuns: 40 },
      );
    });

    it("keeps sections short", () => {
      const file = fileOf("A paragraph of some length.\n\n".repeat(500));
      const { document } = importFile(file, { profile: id });
      document.forEach((section) => {
        expect(section.childCount).toBeLessThanOrEqual(SECTION_BLOCKS);
      });
      expect(canonicalText(document).split("\n")).toHaveLength(500);
    });
  },
);

describe("the way back", () => {
  it("survives Windows line ends, byte order marks and composed letters", () => {
    const text = "\ufeffOne e\u0301te\u0301\r\ntwo.\r\n\r\nThree \u0007four.";
    const file = receiveFile("x", new TextEncoder().encode(text));
    const made = importFile(file, { profile: "plain" });
    expect(canonicalText(made.document)).toBe("One été\ntwo.\nThree four.");
    expect(breachesOf(file, made)).toEqual([]);
    expect(made.repairs.map(({ rule, rawFrom }) => [rule, rawFrom])).toEqual([
      ["byte-order-mark", 0],
      ["composed", 1],
      ["control-character", 26],
    ]);
  });
});
