/** A data folder with the book and many annotations, before any server runs. */
import { receiveFile } from "@/lib/import/decode";
import { openData } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { readEnv } from "@/lib/server/env";
import { importSource } from "@/lib/server/import-source";
import { annotateAtRandom } from "../annotations";
import { readBook } from "../book";
import { newFolder } from "../program";

export function openLibrary(annotations: number) {
  const data = newFolder();
  const db = asTheProgram(openData({ ...readEnv(), dataFolder: data }));
  const book = readBook();
  const file = receiveFile(book.name, book.bytes);
  const { slug } = importSource(db, { file, profile: "auto" });
  annotateAtRandom(db, slug, annotations);
  db.$client.close();
  const description = `on ${book.description} with ${annotations} annotations`;
  return { data, slug, description };
}
