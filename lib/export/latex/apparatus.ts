/** One entry of the apparatus: what is said, by whom. */
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import type { FlowPassage } from "@/lib/edition/flow";
import {
  headOf,
  leadOf,
  linesOf,
  stateInWords,
  surenessOf,
  targetInWords,
} from "@/lib/edition/in-words";
import { texLine } from "./escape";

/** The entry of one passage; a further passage points to the first. */
export function entryOf(edition: Edition, passage: FlowPassage): string {
  const { annotation, anchor, number, part } = passage;
  const head = `\\textbf{${texLine(headOf(annotation.body))}}`;
  const state = stateInWords(anchor);
  const parts = annotation.anchors.length;
  const said =
    part === 1
      ? [...saidIn(edition, annotation), ...(state ? [state] : [])]
      : [`as no. ${number} above`];
  const several = parts > 1 ? ` (${part} of ${parts})` : "";
  return `${head}${several}. ${texLine(sentences(said))} ${signature(annotation)}, no. ${number}`;
}

/** An annotation without a place, as an item of the list at the end. */
export function itemOf(
  edition: Edition,
  annotation: EditionAnnotation,
  number: number,
): string {
  const lost = annotation.unplaced.map(
    (anchor) => `“${anchor.exact}” (${stateInWords(anchor)})`,
  );
  const said = sentences([...lost, ...saidIn(edition, annotation)]);
  return `\\item[${number}] \\textbf{${texLine(headOf(annotation.body))}}. ${texLine(said)} ${signature(annotation)}`;
}

function saidIn(edition: Edition, { body }: EditionAnnotation): string[] {
  const lead = leadOf(body);
  const target = targetInWords(edition, body);
  return [
    ...(lead ? [surenessOf(lead).join("; ")] : []),
    ...(target ? [`To ${target}`] : []),
    ...linesOf(body).map(([label, text]) =>
      label ? `${label}: ${text}` : text,
    ),
  ];
}

function sentences(said: readonly string[]): string {
  return said.map((one) => (/[.!?…]$/.test(one) ? one : `${one}.`)).join(" ");
}

const signature = ({ reviewer }: EditionAnnotation) =>
  `\\textit{${texLine(reviewer.name)}}`;
