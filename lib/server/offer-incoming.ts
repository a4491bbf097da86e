/** Files that wait in the incoming folders, offered for import. */
import "server-only";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "@/db";
import { sourceOfFile } from "@/db/queries/sources";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/import/checksum.server";
import { MAX_BYTES, receiveFile } from "@/lib/import/decode";
import { sightOf } from "@/lib/import/formats/format";
import { recogniseFormat } from "@/lib/import/formats/registry";
import { recogniseFile } from "./corpus";
import type { May } from "./door";
import { readEnv } from "./env";

export interface IncomingFile {
  /** Place in the list of folders, and name: how it is asked for again. */
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** Title from the corpus, when it knows the file. */
  readonly title: string | null;
  /** Why it cannot be imported; null when it can. */
  readonly problem: string | null;
}

/** Files not in the library yet, by name; hidden files are passed over. */
export function offerIncoming(
  db: May<"furnish">,
  folders = readEnv().incoming,
): IncomingFile[] {
  return folders.flatMap((folder, place) =>
    namesIn(folder).flatMap((name) => offer(db, folder, place, name)),
  );
}

/** The bytes of an offered file; AppError "not-found". */
export function incomingBytes(
  key: string,
  folders = readEnv().incoming,
): Buffer {
  const [place = "", ...rest] = key.split("/");
  const folder = folders[Number(place)];
  const name = rest.join("/");
  if (folder === undefined || !namesIn(folder).includes(name)) {
    throw new AppError("not-found", "This file is no longer in the folder.");
  }
  return readFileSync(join(folder, name));
}

function offer(
  db: Db,
  folder: string,
  place: number,
  name: string,
): IncomingFile[] {
  const path = join(folder, name);
  const { size } = statSync(path);
  const common = { key: `${place}/${name}`, name, size };
  try {
    if (size > MAX_BYTES) throw tooLarge(name);
    const bytes = readFileSync(path);
    if (sourceOfFile(db, sha256(bytes))) return [];
    return [{ ...common, title: titleIn(name, bytes), problem: null }];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ ...common, title: null, problem: error.message }];
  }
}

/** Formats that need a parser are not opened to make a list. */
function titleIn(name: string, bytes: Uint8Array): string | null {
  if (recogniseFormat(sightOf(name, bytes))) return null;
  return recogniseFile(receiveFile(name, bytes))?.metadata.title ?? null;
}

/** Said without reading the file to find that out. */
function tooLarge(name: string): AppError {
  return new AppError("too-large", `“${name}” is too large to import.`);
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}
