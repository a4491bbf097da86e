/** For tests: a database with a small source of invented text. */
import type { Db } from "@/db";
import { memoryDatabase, threeReviewers } from "@/db/testing";
import type { Anchor, Body } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import type { CreateRequest } from "@/lib/api/contract";
import type { GrantedAll } from "@/lib/core/granted";
import { newId } from "@/lib/core/ids";
import { codePoint, MAIN, streamOf } from "@/lib/document/position";
import { receiveFile } from "@/lib/import/decode";
import type { May } from "./door";
import { importSource } from "./import-source";
import { sourceText } from "./text";

/** A database that a test may do everything with. */
export type TestDb = GrantedAll<Db>;

export const SAMPLE_TEXT = `A Small Diary

12 March 1911. The ferry was late and nobody on the quay knew why. I wrote to Saïd and had no answer.

13 March 1911. They say the lamps of the harbour will be electric by the summer. I do not believe it.

14 March 1911. Snow. The letter came after all, opened and closed again with another seal.
`;

/** A database with three reviewers and one source. */
export function workbench(text = SAMPLE_TEXT) {
  const db = memoryDatabase();
  const [ada, ben, cleo] = threeReviewers(db);
  const slug = loadText(db, text);
  return { db, slug, ada, ben, cleo };
}

export function loadText(
  db: May<"furnish">,
  text: string,
  name = "small-diary.txt",
) {
  const file = receiveFile(name, new TextEncoder().encode(text));
  return importSource(db, { file, profile: "plain" }).slug;
}

/** The anchor of the first occurrence of `words` in the running text. */
export function anchorOf(db: Db, slug: string, words: string): Anchor {
  const { index } = sourceText(db, slug);
  const { text } = streamOf(index, MAIN);
  const at = text.indexOf(words);
  if (at < 0) throw new RangeError(`"${words}" is not in the text`);
  const start = codePoint([...text.slice(0, at)].length);
  const end = codePoint(start + [...words].length);
  return anchorFor(index, { stream: MAIN, start, end });
}

export const spurious: Body = {
  kind: "judgment",
  judgments: [
    {
      axis: "authenticity",
      value: "spurious",
      likelihood: "likely",
      basis: "moderate",
      rationale: "Electric lamps are named a year early.",
      overturn: "",
    },
  ],
};

/** A request to annotate the first occurrence of `words`. */
export function requestFor(
  db: Db,
  slug: string,
  words: string,
  body: Body = spurious,
  id = newId(),
): CreateRequest {
  return {
    id,
    textVersion: sourceText(db, slug).key,
    anchors: [anchorOf(db, slug, words)],
    body,
  };
}
