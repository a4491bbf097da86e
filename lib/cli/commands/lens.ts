import { existsSync } from "node:fs";
import { basename } from "node:path";
import { receiveFile } from "@/lib/import/decode";
import { lenses } from "@/lib/lenses/registry";
import { examineFile, examineSource } from "@/lib/server/lenses/examine";
import {
  type Call,
  type Command,
  exactly,
  json,
  parse,
  usage,
} from "../command";
import { readFileBytes } from "../files";

export const lensCommand: Command = {
  usage: "lens SOURCE|FILE [--only ID] [--json]",
  does: "let the lenses propose findings, on a source or on any file",
  useCases: ["readFindings", "listLibrary"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      only: { type: "string", multiple: true, default: [] },
      json: { type: "boolean", default: false },
    });
    const [name] = exactly(positionals, "SOURCE");
    for (const id of values.only) requireLens(id);
    const found = examine(call, name, values.only);
    if (values.json) {
      call.print(json(found));
      return 0;
    }
    for (const { lens, findings } of found.lenses) {
      call.print(`${lens}: ${findings.length} findings`);
      for (const { kind, confidence, reason, places } of findings) {
        const page = places[0]?.page;
        const where = page ? `p. ${page}` : `at ${places[0]?.start}`;
        call.print(`  ${where} ${kind} (${confidence}): ${reason}`);
      }
    }
    return 0;
  },
};

function requireLens(id: string): void {
  const known = lenses.map((lens) => lens.id);
  if (known.includes(id)) return;
  throw usage(`there is no lens "${id}"; choose of ${known.join(", ")}`);
}

/** A path that is there is a file; any other name is a source. */
function examine(call: Call, name: string, only: readonly string[]) {
  const path = call.path(name);
  if (!existsSync(path)) {
    return examineSource(call.enter("readFindings", name), name, only);
  }
  const file = receiveFile(basename(path), readFileBytes(path, name));
  return examineFile(call.enter("listLibrary"), file, only);
}
