import { describe, expect, it } from "vitest";
import { codePoint, MAIN } from "@/lib/document/position";
import { importFile } from "@/lib/import/registry";
import { fileOf } from "@/lib/import/testing";
import { voiceAt } from "./blocks";
import { readText } from "./read-text";

describe("who speaks at a place", () => {
  const text = readText(
    importFile(fileOf("Lev Mikhailovich [Karakhan] came at noon."), {
      profile: "book",
    }).document,
  );
  const at = (words: string) => {
    const main = text.index.streams.get(MAIN)?.text ?? "";
    return voiceAt(text, {
      stream: MAIN,
      start: codePoint(main.indexOf(words)),
    });
  };

  it("is the author in the running text and the editor in a bracket", () => {
    expect(at("Lev")).toBe("author");
    expect(at("Karakhan")).toBe("editor");
    expect(at("came")).toBe("author");
  });

  it("is nobody where no text stands", () => {
    expect(
      voiceAt(text, { stream: "note/none", start: codePoint(0) }),
    ).toBeNull();
  });
});
