import { criticismInTei } from "@/lib/import/formats/tei/own-criticism";
import { importCase } from "@/lib/server/criticism/import-case";
import { type Command, exactly, json, parse } from "../command";
import { readFileBytes, readJsonBytes } from "../files";

export const importCaseCommand: Command = {
  usage: "import-case SOURCE FILE [--json]",
  does: "add a case: JSON or TEI that was exported, or JSON written by hand",
  useCases: ["importCase"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
    });
    const [slug, path] = exactly(positionals, "SOURCE", "FILE");
    const db = call.enter("importCase", slug);
    const bytes = readFileBytes(call.path(path), path);
    const content = path.toLowerCase().endsWith(".xml")
      ? criticismInTei(path, new TextDecoder().decode(bytes))
      : readJsonBytes(bytes, path);
    const result = importCase(db, slug, content);
    for (const { id, label } of result.unplaced) {
      call.warn(`${id}: its words are not in the text (${label})`);
    }
    for (const { id, reason } of result.refused) call.warn(`${id}: ${reason}`);
    const { annotations, objects, known, refused } = result;
    call.print(
      values.json
        ? json(result)
        : `${annotations} annotations and ${objects} objects added, ${known} known already, ${refused.length} refused`,
    );
    return refused.length > 0 ? 1 : 0;
  },
};
