import {
  annotateFromFile,
  annotateFromText,
} from "@/lib/server/annotate-from-file";
import { type Command, exactly, json, parse } from "../command";
import { readFileBytes, readJsonBytes } from "../files";

export const annotateCommand: Command = {
  usage: "annotate SOURCE FILE.jsonld|FILE.json|FILE.ann|FILE.csv [--json]",
  does: "add annotations of other programs (Web Annotations, Hypothesis, brat, a table), placed by the words they quote",
  useCases: ["annotateFromFile"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
    });
    const [slug, path] = exactly(positionals, "SOURCE", "FILE");
    const db = call.enter("annotateFromFile", slug);
    const reader = call.reviewer();
    const bytes = readFileBytes(call.path(path), path);
    const result = /\.(ann|csv)$/i.test(path)
      ? annotateFromText(
          db,
          slug,
          { name: path, text: new TextDecoder().decode(bytes) },
          reader,
        )
      : annotateFromFile(db, slug, readJsonBytes(bytes, path), reader);
    for (const { index, state, exact } of result.unplaced) {
      call.warn(`annotation ${index}: ${unplaced[state]}: "${short(exact)}"`);
    }
    for (const { index, reason } of result.refused) {
      call.warn(
        reason.startsWith("Annotation ")
          ? reason
          : `Annotation ${index}: ${reason}`,
      );
    }
    const { added, known, refused } = result;
    call.print(
      values.json
        ? json(result)
        : `${added} annotations added, ${known} known already, ${refused.length} refused`,
    );
    return refused.length > 0 ? 1 : 0;
  },
};

/** What became of a quotation that is not exactly at its place. */
const unplaced = {
  exact: "in place",
  moved: "found by like words, please check",
  ambiguous: "its words stand at several places, kept without one",
  orphaned: "its words are not in the text, kept without a place",
} as const;

function short(text: string): string {
  const words = [...text.replace(/\s+/g, " ")];
  return words.length > 60 ? `${words.slice(0, 57).join("")}…` : words.join("");
}
