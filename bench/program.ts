/** The production program on a data folder of its own, for measuring. */
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { choosePort } from "@/scripts/setup/port.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { startServer } from "@/scripts/setup/server.mjs";
import type { Book } from "./book";

export interface Program {
  readonly address: string;
  readonly startMs: number;
  stop(): Promise<void>;
}

export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "substratum-bench-"));
}

/** A folder with the same data; the program must not be running on it. */
export function copyFolder(from: string): string {
  const to = newFolder();
  cpSync(from, to, { recursive: true });
  return to;
}

export async function startProgram(data: string): Promise<Program> {
  const port = await choosePort("auto");
  const start = performance.now();
  const server = startServer({ root, port, data });
  await server.ready();
  return {
    address: server.address,
    startMs: performance.now() - start,
    async stop() {
      server.end("SIGINT");
      await server.ended;
    },
  };
}

/** Imports the book as the import screen does. */
export async function importBook(
  { address }: Program,
  { name, bytes }: Book,
): Promise<{ slug: string; ms: number }> {
  const form = new FormData();
  form.set("file", new File([bytes], name, { type: "text/plain" }));
  form.set("profile", "auto");
  form.set("metadata", JSON.stringify(unknownBook));
  const start = performance.now();
  const response = await fetch(`${address}/api/import`, {
    method: "POST",
    headers: { Origin: address },
    body: form,
  });
  const ms = performance.now() - start;
  if (!response.ok) throw new Error(`Import: ${await response.text()}`);
  const { slug } = (await response.json()) as { slug: string };
  return { slug, ms };
}

const unknownBook = {
  title: "A book to measure",
  author: null,
  editor: null,
  published: null,
  date: null,
  languages: ["en"],
  type: null,
  rights: null,
};
