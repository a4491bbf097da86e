/** What every reader of another program's form gives back. */
import type { IncomingAnnotation, Refused } from "../web-annotation";

export interface ReadAnnotations {
  readonly annotations: IncomingAnnotation[];
  readonly refused: Refused[];
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
