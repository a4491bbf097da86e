import { inspectSource } from "@/lib/server/inspect";
import { type Command, exactly, json, parse } from "../command";

export const inspectCommand: Command = {
  usage: "inspect SOURCE [--json]",
  does: "show how a source is built: pages, notes, units, dates, repairs",
  useCases: ["readSource"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
    });
    const [slug] = exactly(positionals, "SOURCE");
    const found = inspectSource(call.enter("readSource", slug), slug);
    if (values.json) {
      call.print(json(found));
      return 0;
    }
    const { notes } = found;
    call.print(`${found.id}: ${found.title}`);
    call.print(`profile ${found.profile}, ${found.words} words`);
    call.print(`${found.pages.length} pages, ${found.units.length} units`);
    call.print(
      `${notes.bodies} notes, ${notes.references} references, ${notes.linked} linked`,
    );
    call.print(`${found.omissions.total} omissions marked in the source`);
    call.print(
      `${found.repairs.total} repairs, ${found.warnings.length} warnings`,
    );
    return 0;
  },
};
