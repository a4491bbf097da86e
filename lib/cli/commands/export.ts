import { exportFormats } from "@/lib/export/registry";
import { exportEdition } from "@/lib/server/export-edition";
import { type Command, exactly, json, parse, usage } from "../command";
import { writeOut } from "../write-out";

export const exportCommand: Command = {
  usage: `export SOURCE --format ${[...exportFormats.keys()].join("|")} [--edition ID] [--out PATH] [--json]`,
  does: "write an edition to a file, or to standard output",
  useCases: ["exportSource"],
  async run(args, call) {
    const { positionals, values } = parse(args, {
      format: { type: "string" },
      edition: { type: "string" },
      out: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const [slug] = exactly(positionals, "SOURCE");
    const { format, edition, out } = values;
    if (format === undefined) throw usage("--format is missing");
    if (!exportFormats.has(format)) {
      const known = [...exportFormats.keys()].join(", ");
      throw usage(`there is no format "${format}"; choose one of ${known}`);
    }
    const download = await exportEdition(
      call.enter("exportSource", slug),
      slug,
      format,
      {
        edition,
        tell: (doing) => call.warn(`… ${doing}`),
      },
    );
    const { name, bytes, counts, losses } = download;
    for (const { what, count } of losses) {
      call.warn(`not in this format: ${count} × ${what}`);
    }
    if (out === undefined) {
      if (values.json) throw usage("--json needs --out");
      process.stdout.write(bytes);
    } else {
      const path = writeOut(call, out, name, bytes);
      const { bytes: _, ...about } = download;
      if (values.json) call.print(json({ ...about, path }));
    }
    call.warn(
      `annotations in: ${counts.annotationsIn}, out: ${counts.annotationsOut}`,
    );
    return 0;
  },
};
