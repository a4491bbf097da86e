import { isAbsolute, join } from "node:path";
import { exportFormats } from "@/lib/export/registry";
import { exportEdition } from "@/lib/server/export-edition";
import { type Call, type Command, exactly, parse, usage } from "../command";
import { writeFileBytes } from "../files";

export const exportCommand: Command = {
  usage: `export SOURCE --format ${[...exportFormats.keys()].join("|")} [--edition ID] [--out PATH]`,
  does: "write an edition to a file, or to standard output",
  async run(args, call) {
    const { positionals, values } = parse(args, {
      format: { type: "string" },
      edition: { type: "string" },
      out: { type: "string" },
    });
    const [slug] = exactly(positionals, "SOURCE");
    const { format, edition, out } = values;
    if (format === undefined) throw usage("--format is missing");
    if (!exportFormats.has(format)) {
      const known = [...exportFormats.keys()].join(", ");
      throw usage(`there is no format "${format}"; choose one of ${known}`);
    }
    const { name, bytes, counts, losses } = await exportEdition(
      call.db(),
      slug,
      format,
      { edition },
    );
    for (const { what, count } of losses) {
      call.warn(`not in this format: ${count} × ${what}`);
    }
    if (out === undefined) process.stdout.write(bytes);
    else writeOut(call, out, name, bytes);
    call.warn(
      `annotations in: ${counts.annotationsIn}, out: ${counts.annotationsOut}`,
    );
    return 0;
  },
};

/** A path that ends in a slash names the folder; the file gets its own name. */
function writeOut(call: Call, out: string, name: string, bytes: Uint8Array) {
  const given = /[/\\]$/.test(out) ? join(out, name) : out;
  const path = isAbsolute(given) ? given : call.path(given);
  writeFileBytes(path, given, bytes);
  call.warn(`${given} written`);
}
