import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileOf } from "@/lib/import/testing";
import {
  type Descriptor,
  descriptorSchema,
  parseDescriptor,
} from "./descriptor";
import { recognise } from "./recognise";

const folders = readdirSync("corpus").filter((id) =>
  existsSync(join("corpus", id, "descriptor.json")),
);
const load = (id: string) =>
  parseDescriptor(readFileSync(join("corpus", id, "descriptor.json"), "utf8"));

describe("the descriptors of the corpus", () => {
  it.each(folders)("%s is well formed and named like its folder", (id) => {
    expect(load(id).id).toBe(id);
  });

  it("know different files and different openings", () => {
    const all = folders.map(load);
    const known = all.map(({ recognise: signs }) => signs);
    expect(new Set(known.map(({ sha256 }) => sha256)).size).toBe(all.length);
    expect(new Set(known.map(({ opening }) => opening)).size).toBe(all.length);
  });

  it("refuse long quotations, paths out of the folder and false dates", () => {
    const good = load("notes-for-a-journal");
    const bad = (change: object) =>
      descriptorSchema.safeParse({ ...good, ...change }).success;
    expect(bad({})).toBe(true);
    expect(bad({ file: "../secret.txt" })).toBe(false);
    expect(bad({ date: "some day" })).toBe(false);
    expect(bad({ unknownField: 1 })).toBe(false);
    const opening = "a b c d e f g h i j k l m";
    expect(bad({ recognise: { ...good.recognise, opening } })).toBe(false);
  });
});

describe("recognising a file", () => {
  const known: Descriptor = {
    ...load("notes-for-a-journal"),
    recognise: {
      sha256: fileOf("The very file.").sha256,
      opening: "Here the old diary begins again",
    },
  };

  it("goes by its bytes first", () => {
    expect(recognise(fileOf("The very file."), [known])?.by).toBe("bytes");
  });

  it("goes by its opening words, whatever their print", () => {
    const file = fileOf("TITLE\n\n“Here  the old DIARY—begins again …”");
    const found = recognise(file, [known]);
    expect(found?.by).toBe("opening");
    expect(found?.reason).toContain("the file itself differs");
  });

  it("does not take part of a word for a word", () => {
    const file = fileOf("Where the old diary begins again");
    expect(recognise(file, [known])).toBeNull();
  });
});
