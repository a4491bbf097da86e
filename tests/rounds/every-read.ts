/** Everything that can be asked, as one visitor asks it: routes and commands. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { runWith } from "@/lib/cli/call";
import { findCommand } from "@/lib/cli/registry";
import { exportFormats } from "@/lib/export/registry";
import { readEnv } from "@/lib/server/env";

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const modules = import.meta.glob<Record<string, Handler>>(
  "../../app/api/**/route.ts",
);

/** PDF is set from the HTML by a browser, which takes seconds. */
const formats = [...exportFormats.keys()].filter((id) => id !== "pdf");

/** What the addresses can be filled with. */
export interface Known {
  readonly slug: string;
  readonly round: string;
  /** Words that somebody wrote, to search for. */
  readonly words: readonly string[];
  /** Ids of annotations and objects. */
  readonly things: readonly string[];
  readonly editions: readonly string[];
}

export interface Said {
  readonly where: string;
  readonly bytes: string;
}

/**
 * Asks every GET of the program in the name of a reviewer. Exports are written
 * by a process of their own, a second or more for each: only `files` of them
 * are asked for over HTTP; the command line writes all (see below).
 */
export async function everyAnswer(
  reviewerId: string,
  known: Known,
  files: readonly string[] = [],
): Promise<Said[]> {
  const said: Said[] = [];
  for (const [file, load] of Object.entries(modules)) {
    const { GET } = await load();
    if (!GET) continue;
    const pattern = file.replace("../../app", "").replace("/route.ts", "");
    for (const { path, params } of addresses(pattern, known, files)) {
      for (const query of queriesOf(pattern, known)) {
        said.push(await ask(GET, `${path}${query}`, params, reviewerId));
      }
    }
  }
  return said;
}

async function ask(
  handler: Handler,
  path: string,
  params: Record<string, string>,
  reviewerId: string,
  init: RequestInit = {},
): Promise<Said> {
  const headers = {
    host: "localhost:3000",
    origin: "http://localhost:3000",
    cookie: `reviewer=${reviewerId}`,
  };
  const url = `http://localhost:3000${path}`;
  const leave = new AbortController();
  const { signal } = leave;
  const answer = await handler(new Request(url, { ...init, headers, signal }), {
    params: Promise.resolve(params),
  });
  const bytes = await bytesOf(answer, leave);
  return { where: `${path} ${answer.status}`, bytes: readable(bytes) };
}

/** A stream that stays open is read as far as it comes at once. */
async function bytesOf(
  answer: Response,
  leave: AbortController,
): Promise<Uint8Array> {
  const kind = answer.headers.get("content-type") ?? "";
  if (!kind.startsWith("text/event-stream")) {
    return new Uint8Array(await answer.arrayBuffer());
  }
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  leave.abort();
  return first?.value ?? new Uint8Array();
}

/** Acts of others that must not tell what is there either. */
export async function everyProbe(
  reviewerId: string,
  { things }: Known,
): Promise<Said[]> {
  const said: Said[] = [];
  const patch = { method: "PATCH", body: '{"type":"withdraw","seen":999}' };
  for (const kind of ["annotations", "criticism"]) {
    const load = modules[`../../app/api/${kind}/[id]/route.ts`];
    const handler = (await load?.())?.["PATCH"];
    if (!handler) throw new Error(`${kind} cannot be changed`);
    for (const id of things) {
      const path = `/api/${kind}/-`;
      said.push(await ask(handler, path, { id }, reviewerId, patch));
    }
  }
  return said;
}

function addresses(pattern: string, known: Known, files: readonly string[]) {
  const { slug } = known;
  const ids = idsFor(pattern, known);
  const kinds = pattern.includes("[format]") ? files : ["-"];
  return ids.flatMap((id) =>
    kinds.map((format) => ({
      // The ids asked for stand in the parameters, not in what is compared.
      path: pattern.replace("[slug]", slug).replace("[format]", format),
      params: { slug, id, format },
    })),
  );
}

function idsFor(pattern: string, { things, editions, round }: Known) {
  if (!pattern.includes("[id]")) return ["-"];
  if (pattern.includes("/rounds/")) return [round];
  if (pattern.includes("/editions/")) return editions;
  return ["-", ...things];
}

function queriesOf(pattern: string, { words, things }: Known): string[] {
  const each = (make: (id: string) => string) => things.map(make);
  switch (pattern) {
    case "/api/search":
      return words.map((word) => `?q=${word}`);
    case "/api/sources/[slug]/annotations":
      return ["", `?ids=${things.join(",")}`];
    case "/api/sources/[slug]/lines":
      return each((id) => `?id=${id}`);
    case "/api/sources/[slug]/if-this-falls":
      return each((id) => `?ids=${id}`);
    case "/api/sources/[slug]/dossier":
    case "/api/sources/[slug]/criticism":
    case "/api/sources/[slug]/hands":
      return ["", "?on=2099-01-01"];
    default:
      return [""];
  }
}

/** Every command that reads, in the name of this machine's own profile. */
export async function everyCommand(
  { slug, words }: Known,
  folder: string,
): Promise<Said[]> {
  const lines = [
    ["sources", "--json"],
    ["inspect", slug, "--json"],
    ["annotations", slug, "--json"],
    ["check"],
    ...words.map((word) => ["search", word, "--json"]),
    ...formats.map((id) => [
      "export",
      slug,
      "--format",
      id,
      "--out",
      join(folder, `out.${id}`),
    ]),
  ];
  const said: Said[] = [];
  for (const [name = "", ...args] of lines) {
    const out: string[] = [];
    const print = (line: string) => void out.push(line);
    const command = await findCommand(name);
    if (!command) throw new Error(`There is no command ${name}`);
    try {
      await runWith(readEnv(), command, args, { print, warn: print });
    } catch (error) {
      out.push(String(error));
    }
    // What was asked for is repeated in some answers.
    said.push({ where: `substratum ${name}`, bytes: out.join("\n") });
  }
  for (const file of filesIn(folder)) {
    said.push({ where: file, bytes: readable(readFileSync(file)) });
  }
  return said;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Bytes as text; archives are opened, for what they hold is packed. */
function readable(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join("\n");
}
