/**
 * The sample and, where they are, the five sources, each as the edition of all
 * that stands on it. Those without a case get made-up annotations.
 */
import { readFileSync } from "node:fs";
import { memoryDatabase } from "@/db/testing";
import type { Edition } from "@/lib/edition/edition";
import { receiveFile } from "@/lib/import/decode";
import type { ReceivedFile } from "@/lib/import/format";
import { editionOf } from "@/lib/server/editions";
import { importSource } from "@/lib/server/import-source";
import { descriptors, realFile, sourcesMissing } from "@/tests/sources/sources";
import { generatedEdition } from "./generated-edition";

const SAMPLE = "corpus/two-clocks-at-galata/source.txt";
const DAY = new Date("2026-01-02T03:04:05.000Z");

export function wholeEditions(): Edition[] {
  const db = memoryDatabase();
  return sourceFiles().map((file) => {
    const { slug } = importSource(db, { file, profile: "auto" });
    const edition = editionOf(db, slug, DAY);
    return edition.annotations.length > 0 ? edition : withAnnotations(edition);
  });
}

function sourceFiles(): ReceivedFile[] {
  const sample = receiveFile("source.txt", readFileSync(SAMPLE));
  const real = sourcesMissing
    ? []
    : descriptors()
        .filter(({ sample }) => sample !== true)
        .map(({ id }) => realFile(id));
  return [sample, ...real];
}

function withAnnotations({ source, text }: Edition): Edition {
  const made = generatedEdition(text.document, { count: 100 });
  return { ...made, source, text };
}
