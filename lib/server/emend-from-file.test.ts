import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { createAnnotation } from "./annotate";
import { changeEmendation } from "./change-emendation";
import { check } from "./check";
import { emendFromFile } from "./emend-from-file";
import { loadAnnotations } from "./load-annotations";
import { loadApparatus } from "./load-apparatus";
import { requestFor, workbench } from "./testing";
import { sourceText } from "./text";

const list = [
  { exact: "quay", replacement: "pier", kind: "misprint", reason: "Sense." },
  { exact: "Saïd", replacement: "Said", kind: "ocr" },
  { exact: "1911. ", prefix: "14 March ", replacement: "1912. " },
];

describe("correcting by a list", () => {
  it("makes each a correction of its own, found by its words", () => {
    const { db, slug } = workbench();
    expect(emendFromFile(db, slug, list).corrections).toBe(3);
    const { text } = sourceText(db, slug).version;
    expect(text).toContain("on the pier knew why. I wrote to Said and");
    expect(text).toContain("14 March 1912. Snow.");
    const { entries, emendations } = loadApparatus(db, slug);
    expect(
      entries.map(({ printed, corrected }) => [printed, corrected]),
    ).toEqual([
      ["quay", "pier"],
      ["Saïd", "Said"],
      ["1911", "1912"],
    ]);
    expect(emendations.map(({ ordinal, kind }) => [ordinal, kind])).toEqual([
      [1, "misprint"],
      [2, "ocr"],
      [3, "other"],
    ]);
    expect(check(db).problems).toEqual([]);
  });

  it("names the correction that an annotation's words were changed by", () => {
    const { db, slug, ada } = workbench();
    createAnnotation(db, slug, ada, requestFor(db, slug, "Saïd"));
    emendFromFile(db, slug, list);
    const [annotation] = loadAnnotations(db, slug);
    const { emendations } = loadApparatus(db, slug);
    const changed = annotation?.changedReading;
    expect(changed?.emendationId).toBe(emendations[1]?.id);
    expect(changed?.now).toBe("Said");
    changeEmendation(db, emendations[1]?.id ?? "", ada, { type: "undo" });
    expect(loadAnnotations(db, slug)[0]?.changedReading).toBeUndefined();
    expect(check(db).problems).toEqual([]);
  });

  it("changes nothing when one of them cannot be made, and lists them all", () => {
    const { db, slug } = workbench();
    const bad = [
      ...list,
      { exact: "harbor master", replacement: "x" },
      { exact: "March", replacement: "May" },
      { exact: "quay kn", prefix: "the ", suffix: "ew", replacement: "x" },
      { replacement: "x" },
    ];
    const refused = () => emendFromFile(db, slug, bad);
    expect(refused).toThrow(AppError);
    expect(refused).toThrow(/correction 4: “harbor master” is not in the text/);
    expect(refused).toThrow(/correction 5: “March” stands at 3 places/);
    expect(refused).toThrow(/correction 6: .* overlaps/);
    expect(refused).toThrow(/correction 7: "exact"/);
    expect(sourceText(db, slug).version.act).toBe(0);
  });
});
