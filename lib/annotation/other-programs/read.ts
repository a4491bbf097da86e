/**
 * Annotations that other programs wrote, in the form they gave them: Web
 * Annotations (Recogito among them), the JSON export of Hypothesis, brat
 * standoff, tables of offsets. Every place is found by its words; an offset is
 * no more than a hint.
 */
import { readWebAnnotations } from "../web-annotation";
import { readBrat } from "./brat";
import type { ReadAnnotations } from "./comment";
import { isHypothesis, readHypothesis } from "./hypothesis";
import { readTableOfOffsets } from "./table";

/** `json` when the file was JSON; else the text and the end of its name. */
export function readFromOtherProgram(
  file: { readonly json: unknown } | { readonly text: string; name: string },
): ReadAnnotations {
  if ("json" in file) {
    return isHypothesis(file.json)
      ? readHypothesis(file.json)
      : readWebAnnotations(file.json);
  }
  return file.name.toLowerCase().endsWith(".csv")
    ? readTableOfOffsets(file.text)
    : readBrat(file.text);
}
