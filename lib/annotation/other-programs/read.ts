/**
 * Annotations that other programs wrote, in the form they gave them: Web
 * Annotations (Recogito among them), the JSON export of Hypothesis, brat
 * standoff, tables of offsets. Every place is found by its words; an offset is
 * no more than a hint.
 */
import type { IncomingAnnotation, Refused } from "../web-annotation";
import { readWebAnnotations } from "../web-annotation";
import { readBrat } from "./brat";
import { isHypothesis, readHypothesis } from "./hypothesis";
import { readTableOfOffsets } from "./table";

export interface ReadAnnotations {
  readonly annotations: IncomingAnnotation[];
  readonly refused: Refused[];
}

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

/** A comment with its quotation, as every one of these formats has it. */
export function commentOn(
  externalId: string | null,
  quotation: { exact: string; prefix?: string; suffix?: string },
  start: number | null,
  text: string,
  about: { creatorName?: string | null; created?: string | null } = {},
): IncomingAnnotation {
  const { exact, prefix = "", suffix = "" } = quotation;
  const hint = start === null ? {} : { hint: { stream: "main", start } };
  return {
    externalId,
    creatorName: about.creatorName ?? null,
    created: about.created ?? null,
    quotations: [{ exact, prefix, suffix, ...hint }],
    body: { kind: "comment", text },
  };
}
