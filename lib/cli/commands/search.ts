import { search } from "@/lib/server/search";
import { type Command, json, parse, usage } from "../command";

export const searchCommand: Command = {
  usage: "search QUERY [--source SOURCE] [--json]",
  does: 'find words, "phrases" or a page (p. 30) in texts, notes and annotations',
  useCases: ["search"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      source: { type: "string" },
      json: { type: "boolean", default: false },
    });
    if (positionals.length === 0) throw usage("QUERY is missing");
    const query = positionals.join(" ");
    const found = search(call.enter("search"), call.actor(), query, {
      source: values.source,
    });
    if (values.json) {
      call.print(json(found));
      return 0;
    }
    for (const { source, where, cite, excerpt } of found.hits) {
      const place = cite === null ? where : `${where}, ${cite}`;
      const words = excerpt.replace(/\s+/g, " ");
      call.print(`${source.slug} (${place}): ${marked(words)}`);
    }
    call.print(`${found.total} found`);
    return 0;
  },
};

/** Hits in square brackets, as a terminal can show them. */
function marked(excerpt: string): string {
  return excerpt.replaceAll("\ue000", "[").replaceAll("\ue001", "]");
}
