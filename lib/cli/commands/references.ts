import { setCitation, wordsOf } from "@/lib/references/set";
import {
  importReferences,
  referencesOf,
} from "@/lib/server/criticism/references";
import type { May } from "@/lib/server/door";
import { type Call, type Command, exactly, json, parse } from "../command";
import { readFileBytes } from "../files";

export const referencesCommand: Command = {
  usage: "references SOURCE [FILE.bib|FILE.ris|FILE.json] [--json]",
  does: "the publications of a case as citations (--json: CSL-JSON); with a file, add those in it first",
  useCases: ["readCase", "argue"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
    });
    const [slug = "", path] =
      positionals.length > 1
        ? exactly(positionals, "SOURCE", "FILE")
        : exactly(positionals, "SOURCE");
    const refused = path === undefined ? 0 : add(call, slug, path);
    const db = call.enter("readCase", slug);
    if (values.json) call.print(json(records(db, slug)));
    else for (const line of citations(db, slug)) call.print(line);
    return refused > 0 ? 1 : 0;
  },
};

/** Gives how many records of the file were refused; each is named. */
function add(call: Call, slug: string, path: string): number {
  const bytes = readFileBytes(call.path(path), path);
  const text = new TextDecoder().decode(bytes);
  const db = call.enter("argue", slug);
  const result = importReferences(db, slug, call.reviewer(), text);
  const { format, made, known, refused } = result;
  for (const { id, reason } of refused) call.warn(`${id}: ${reason}`);
  call.warn(
    `${format}: ${made.length} added, ${known.length} known already, ${refused.length} refused`,
  );
  return refused.length;
}

function records(db: May<"read">, slug: string) {
  return referencesOf(db, slug).map(({ body }) => body.csl);
}

function citations(db: May<"read">, slug: string): string[] {
  return records(db, slug).map((csl) => wordsOf(setCitation(csl)));
}
