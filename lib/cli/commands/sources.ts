import { listLibrary } from "@/lib/server/library";
import { type Command, exactly, json, parse } from "../command";

export const sourcesCommand: Command = {
  usage: "sources [--json]",
  does: "list the library",
  useCases: ["listLibrary"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
    });
    exactly(positionals);
    const sources = listLibrary(call.enter("listLibrary"), call.actor());
    if (values.json) {
      const list = sources.map(({ next: _, ...rest }) => ({
        ...rest,
        id: rest.slug,
      }));
      call.print(json(list));
      return 0;
    }
    for (const { slug, title, words, judgments } of sources) {
      call.print(`${slug}: ${title} (${words} words, ${judgments} judgments)`);
    }
    if (sources.length === 0) call.print("No sources yet.");
    return 0;
  },
};
