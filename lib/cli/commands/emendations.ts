import { loadApparatus } from "@/lib/server/load-apparatus";
import { type Command, exactly, json, parse } from "../command";

export const emendationsCommand: Command = {
  usage: "emendations SOURCE [--json]",
  does: "list the corrections of a text, and every place where it is not the printed one",
  useCases: ["readSource"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
    });
    const [slug] = exactly(positionals, "SOURCE");
    const apparatus = loadApparatus(call.enter("readSource", slug), slug);
    if (values.json) {
      call.print(json(apparatus));
      return 0;
    }
    for (const one of apparatus.emendations) {
      const { ordinal, page, before, after, kind, reason, undone } = one;
      const where = page === null ? "" : ` p. ${page}`;
      const state = undone ? " (taken back)" : "";
      const why = reason === "" ? "" : `: ${reason}`;
      call.print(
        `${ordinal}${where} “${before}” → “${after}” ${kind}${why}${state}`,
      );
    }
    return 0;
  },
};
