import { describe, expect, it } from "vitest";
import { sentencesOf } from "@/lib/annotation/sentence";
import { recognise } from "@/lib/corpus/recognise";
import { canonicalText } from "@/lib/document/canonical-text";
import { importFile } from "@/lib/import/registry";
import { breachesOf } from "@/lib/import/testing";
import { descriptors, realFile, sourcesMissing } from "./sources";

const ids = [
  "kemalists-and-bolsheviks",
  "north-caucasus-and-japan",
  "war-telegrams",
  "kemalists-france-italy",
] as const;

describe.skipIf(sourcesMissing).each(ids)("the source %s", (id) => {
  it("is recognised by its bytes, and another copy by its opening", () => {
    const file = realFile(id);
    const known = descriptors();
    expect(recognise(file, known)).toMatchObject({
      by: "bytes",
      descriptor: { id },
    });
    expect(recognise({ ...file, sha256: "" }, known)).toMatchObject({
      by: "opening",
      descriptor: { id },
    });
  });

  it("imports as plain text with its way back", () => {
    const file = realFile(id);
    const made = importFile(file, { profile: "plain" });
    expect(breachesOf(file, made)).toEqual([]);
    expect(made.warnings).toEqual([]);
  });
});

describe.skipIf(sourcesMissing)("plain paragraphs", () => {
  const paragraphs = (id: string) => {
    const { document } = importFile(realFile(id), { profile: "plain" });
    const texts: string[] = [];
    document.descendants((node) => {
      if (node.isTextblock) texts.push(node.textContent);
      return !node.isTextblock;
    });
    return texts;
  };

  it("are what is left when no profile sees a sign of its own", () => {
    const made = importFile(realFile("kemalists-france-italy"), {
      profile: "auto",
    });
    expect(made.profile).toBe("plain");
    expect(made.title).toBeNull();
    expect(made.document.childCount).toBe(1);
  });

  it("are lines where blank lines mean nothing", () => {
    expect(paragraphs("kemalists-france-italy")).toHaveLength(6);
  });

  it("hold 15 sentences and 8 mentions of a month or summer", () => {
    const text = canonicalText(
      importFile(realFile("kemalists-france-italy"), { profile: "auto" })
        .document,
    );
    expect(sentencesOf(text, "en")).toHaveLength(15);
    const dated =
      /(?:(?:February-)?March|October|December|summer of) \(?\d{4}/g;
    expect(text.match(dated)).toHaveLength(8);
  });

  it("leave unknown what the file does not say", () => {
    const { record } = importFile(realFile("kemalists-france-italy"), {
      profile: "auto",
    });
    expect(record).toEqual({});
  });
});
