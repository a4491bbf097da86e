import { basename } from "node:path";
import type { Replacement } from "@/lib/replacement/contract";
import { acceptReplacement } from "@/lib/server/accept-replacement";
import { prepareReplacement } from "@/lib/server/replace";
import { type Call, type Command, exactly, json, parse } from "../command";
import { readFileBytes } from "../files";

/** Without --accept the text stays as it is, and the screen shows the list. */
export const replaceCommand: Command = {
  usage: "replace SOURCE FILE [--new-witness] [--accept] [--json]",
  does: "prepare a better file for a source: place every annotation in it, and list what moved",
  useCases: ["prepareReplacement", "acceptReplacement"],
  async run(args, call) {
    const { positionals, values } = parse(args, {
      "new-witness": { type: "boolean", default: false },
      accept: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    });
    const [slug, path] = exactly(positionals, "SOURCE", "FILE");
    const db = call.enter("prepareReplacement", slug);
    const reviewer = call.reviewer();
    const bytes = readFileBytes(call.path(path), path);
    const file = { name: basename(path), bytes };
    const newWitness = values["new-witness"];
    const prepared = await prepareReplacement(db, slug, reviewer, {
      file,
      newWitness,
    });
    if (values.accept) {
      const granted = call.enter("acceptReplacement", slug);
      await acceptReplacement(granted, slug, reviewer);
    }
    if (values.json) {
      call.print(json({ ...prepared, accepted: values.accept }));
    } else {
      print(call, slug, prepared, values.accept);
    }
    return 0;
  },
};

function print(
  call: Call,
  slug: string,
  { counts, items, emendations }: Replacement,
  accepted: boolean,
): void {
  const { exact, moved, ambiguous, orphaned } = counts;
  call.print(
    `${exact} in place, ${moved} moved, ${ambiguous} ambiguous, ${orphaned} without a place`,
  );
  for (const { state, exact, candidates } of items) {
    const [best] = candidates;
    const where = best
      ? ` → “${best.words}” (${best.cite ?? "page unknown"})`
      : "";
    call.print(`${state}: “${exact}”${where}`);
  }
  for (const { outcome, before, after } of emendations) {
    call.print(`correction ${outcome}: ${before} → ${after}`);
  }
  call.print(
    accepted
      ? `This is now the text of ${slug}.`
      : `The text of ${slug} is as it was. Go through the list at /sources/${slug}/replace, and accept it there.`,
  );
}
