/** Settled places in words: what holds, why, and every dissent with its name. */
import { objectsOf } from "@/lib/criticism/criticism";
import { settlementOutcomes } from "@/lib/vocabulary/rounds";
import {
  axes,
  axisValues,
  likelihood,
  term,
} from "@/lib/vocabulary/vocabulary";
import type { Edition, EditionAnnotation } from "./edition";

/** A judgment that was not followed, as its author gave it. */
export interface SignedDissent {
  readonly annotationId: string;
  readonly signed: string;
  readonly answer: string;
  readonly rationale: string;
}

export interface SettledInWords {
  readonly id: string;
  /** The question and the passage. */
  readonly about: string;
  readonly outcome: string;
  /** The judgment that holds; "" when none does. */
  readonly held: string;
  readonly by: string;
  readonly reason: string;
  readonly dissents: readonly SignedDissent[];
}

/** The standing settlements of an edition, in the order they were made. */
export function settlementsOf(edition: Edition): SettledInWords[] {
  const annotations = new Map(edition.annotations.map((one) => [one.id, one]));
  return objectsOf(edition.criticism, "settlement").map(
    ({ id, reviewer, body }) => {
      const said = (annotationId: string) =>
        signed(annotations.get(annotationId), body.axis);
      const held = body.settledId === null ? null : said(body.settledId);
      const place = body.stretches[0]?.label ?? "";
      return {
        id,
        about: [term(axes, body.axis).label, place].filter(Boolean).join(", "),
        outcome: term(settlementOutcomes, body.outcome).label,
        held: held ? `${held.answer} (${held.signed})` : "",
        by: reviewer.name,
        reason: body.reason,
        dissents: body.dissentIds.flatMap((one) => said(one) ?? []),
      };
    },
  );
}

/** The same in one line, for formats that have no place of their own for it. */
export function settledLine(settled: SettledInWords): string {
  const { about, outcome, held, by, reason, dissents } = settled;
  const outcomeWords = held === "" ? outcome : `${outcome}: ${held}`;
  return [
    `${about}. ${outcomeWords}, settled by ${by}: ${reason}`,
    ...dissents.map(dissentLine),
  ].join(" ");
}

/** "Dissent, signed NAME: answer, likelihood. Why." */
export function dissentLine({ signed, answer, rationale }: SignedDissent) {
  const why = rationale === "" ? "" : ` ${rationale}`;
  return `Dissent, signed ${signed}: ${answer}.${why}`;
}

function signed(
  annotation: EditionAnnotation | undefined,
  axis: keyof typeof axisValues,
): SignedDissent | null {
  if (annotation?.body.kind !== "judgment") return null;
  const given = annotation.body.judgments.find((one) => one.axis === axis);
  if (!given) return null;
  const value = term(axisValues[axis], given.value).label;
  const degree = term(likelihood, given.likelihood).label.toLowerCase();
  return {
    annotationId: annotation.id,
    signed: annotation.reviewer.name,
    answer: `${value}, ${degree}`,
    rationale: given.rationale,
  };
}
