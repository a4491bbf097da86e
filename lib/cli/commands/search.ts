import { search } from "@/lib/server/search";
import { type Command, json, parse, usage } from "../command";

export const searchCommand: Command = {
  usage: "search QUERY [--source SOURCE [--part PART]] [--json]",
  does: 'find words, "phrases" or a page (p. 30) in texts, notes and annotations; PART is a voice (author, editor …) or the id of a delivery',
  useCases: ["search"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      source: { type: "string" },
      part: { type: "string" },
      json: { type: "boolean", default: false },
    });
    if (positionals.length === 0) throw usage("QUERY is missing");
    const query = positionals.join(" ");
    const { source, part } = values;
    if (part !== undefined && source === undefined) {
      throw usage("--part is of a source: --source is missing");
    }
    const asked = { source, part };
    const found = search(call.enter("search"), call.actor(), query, asked);
    if (values.json) {
      call.print(json(found));
      return 0;
    }
    for (const { source: origin, where, cite, excerpt } of found.hits) {
      const place = cite === null ? where : `${where}, ${cite}`;
      const words = excerpt.replace(/\s+/g, " ");
      call.print(`${origin.slug} (${place}): ${marked(words)}`);
    }
    call.print(`${found.total} found`);
    return 0;
  },
};

/** Hits in square brackets, as a terminal can show them. */
function marked(excerpt: string): string {
  return excerpt.replaceAll("\ue000", "[").replaceAll("\ue001", "]");
}
