import { emendFromFile } from "@/lib/server/emend-from-file";
import { type Command, exactly, json, parse } from "../command";
import { readFileBytes, readJsonBytes } from "../files";

export const emendCommand: Command = {
  usage: "emend SOURCE FILE.json [--json]",
  does: "correct the text by a list of { exact, prefix, suffix, page, replacement, kind, reason }; all of them or none",
  useCases: ["emend"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
    });
    const [slug, path] = exactly(positionals, "SOURCE", "FILE");
    const db = call.enter("emend", slug);
    const content = readJsonBytes(readFileBytes(call.path(path), path), path);
    const result = emendFromFile(db, slug, content, call.reviewer());
    call.print(
      values.json ? json(result) : `${result.corrections} corrections made`,
    );
    return 0;
  },
};
