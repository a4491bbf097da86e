/** Takes out of all that stands on a source what an edition is to hold. */
import {
  type Anchor,
  type Annotation,
  type AnnotationEvent,
  type Body,
  CONTEXT_LENGTH,
  type Reviewer,
} from "@/lib/annotation/annotation";
import type { EditionChoice, Level, Naming } from "./choice";
import { chooseCriticism, noCriticism } from "./criticism";
import type { EditionInput, Loss } from "./edition";
import { compare } from "./sorting";

/** Longest quotation of an edition without its text, in code points. */
export const LONGEST_QUOTATION = 300;

/**
 * The input with only what was chosen; everything left out is counted in
 * `losses`. Withdrawn annotations stay for `makeEdition`, which lists them.
 */
export function choose(
  input: EditionInput,
  choice: EditionChoice,
): EditionInput {
  const wanted = input.annotations.filter((a) => isWanted(a, choice));
  const inLevels = wanted.flatMap((a) => withinLevels(a, choice.levels));
  const named = namer(input, choice.naming);
  const shortened = new Set<string>();
  const annotations = inLevels.map((annotation) => {
    const renamed = { ...annotation, reviewer: named(annotation.reviewer) };
    return choice.content === "whole"
      ? renamed
      : shortQuotations(renamed, () => shortened.add(annotation.id));
  });
  const { criticism, gone } = chooseCriticism(input.criticism ?? noCriticism, {
    isChosen: ({ id }) =>
      choice.reviewers.length === 0 || choice.reviewers.includes(id),
    named,
    annotations: new Set(annotations.map(({ id }) => id)),
    withHistory: choice.content === "whole",
  });
  return {
    ...input,
    annotations,
    criticism,
    histories: historiesOf(annotations, input, choice, named),
    emendations: (input.emendations ?? []).map((one) => ({
      ...one,
      reviewer: named(one.reviewer),
      undone: one.undone && { ...one.undone, by: named(one.undone.by) },
    })),
    editorialDeclaration: [choice.principles, input.editorialDeclaration]
      .filter(Boolean)
      .join(" "),
    generatedAt: `${choice.date}T00:00:00.000Z`,
    statement: { ...choice, hash: "" },
    losses: [
      ...(input.losses ?? []),
      ...lossesOf(input.annotations, wanted, inLevels, shortened),
      ...goneOf(gone),
    ],
  };
}

function goneOf(gone: readonly string[]): Loss[] {
  const what =
    "object of criticism that was not chosen, or rests on what was not";
  const places = [...gone].sort(compare);
  return gone.length === 0 ? [] : [{ what, count: gone.length, places }];
}

function isWanted(
  { reviewer, status }: Annotation,
  { reviewers, statuses }: EditionChoice,
): boolean {
  if (reviewers.length > 0 && !reviewers.includes(reviewer.id)) return false;
  return status === "withdrawn" || statuses.includes(status);
}

/** A judgment keeps the answers on the levels chosen; without any it goes. */
function withinLevels(
  annotation: Annotation,
  levels: readonly Level[],
): Annotation[] {
  const body = bodyWithin(annotation.body, levels);
  return body === null ? [] : [{ ...annotation, body }];
}

function bodyWithin(body: Body, levels: readonly Level[]): Body | null {
  if (body.kind !== "judgment") return levels.includes(body.kind) ? body : null;
  const judgments = body.judgments.filter(({ axis }) => levels.includes(axis));
  // A stance is on no level of its own: it goes with the answers beside it.
  const alone = body.judgments.length === 0 && body.stance !== undefined;
  return judgments.length === 0 && !alone ? null : { ...body, judgments };
}

/** Gives every person the name they bear in this edition. */
function namer(input: EditionInput, naming: Naming) {
  if (naming === "names") return (reviewer: Reviewer) => reviewer;
  const everybody = new Map<string, Reviewer>();
  const objects = input.criticism?.objects ?? [];
  for (const { reviewer } of [
    ...input.annotations,
    ...objects,
    ...objects.flatMap(({ history }) => history),
    ...(input.emendations ?? []),
    ...[...(input.histories?.values() ?? [])].flat(),
  ]) {
    if (!everybody.has(reviewer.id)) everybody.set(reviewer.id, reviewer);
  }
  const ordered = [...everybody.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.id, b.id),
  );
  const renamed = new Map(
    ordered.map((reviewer, i) => [reviewer.id, renamedTo(reviewer, i, naming)]),
  );
  return (reviewer: Reviewer) => renamed.get(reviewer.id) ?? reviewer;
}

/** Neither id nor colour gives away who it is. */
function renamedTo(
  { initials }: Reviewer,
  place: number,
  naming: Naming,
): Reviewer {
  const letter = letterOf(place);
  return {
    id: `reviewer-${letter.toLowerCase()}`,
    name: naming === "initials" ? initials : `Reviewer ${letter}`,
    initials: naming === "initials" ? initials : letter,
    colour: "#55524c",
  };
}

/** A to Z, then AA, AB and on. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

/**
 * The life of each annotation in the words of this edition. Earlier states
 * hold what is left out now: they come along only where nothing is.
 */
function historiesOf(
  annotations: readonly Annotation[],
  { histories }: EditionInput,
  choice: EditionChoice,
  named: (reviewer: Reviewer) => Reviewer,
): Map<string, AnnotationEvent[]> {
  const whole = choice.content === "whole";
  return new Map(
    annotations.map(({ id }) => [
      id,
      (histories?.get(id) ?? []).flatMap((event) => {
        const body = bodyWithin(event.body, choice.levels);
        const reviewer = named(event.reviewer);
        return whole && body !== null ? [{ ...event, body, reviewer }] : [];
      }),
    ]),
  );
}

/** A passage too long to quote keeps its beginning, and ends there. */
function shortQuotations(annotation: Annotation, tell: () => void): Annotation {
  const shorten = (anchor: Anchor): Anchor => {
    const words = [...anchor.exact];
    if (words.length <= LONGEST_QUOTATION) return anchor;
    tell();
    const rest = words.slice(LONGEST_QUOTATION);
    return {
      ...anchor,
      exact: words.slice(0, LONGEST_QUOTATION).join(""),
      suffix: rest.slice(0, CONTEXT_LENGTH).join(""),
      end: anchor.start + LONGEST_QUOTATION,
    };
  };
  const { body } = annotation;
  const linked =
    body.kind === "link" && body.target.type === "passage"
      ? {
          ...body,
          target: { ...body.target, anchor: shorten(body.target.anchor) },
        }
      : body;
  return {
    ...annotation,
    anchors: annotation.anchors.map(shorten),
    body: linked,
  };
}

function lossesOf(
  all: readonly Annotation[],
  wanted: readonly Annotation[],
  inLevels: readonly Annotation[],
  shortened: ReadonlySet<string>,
): Loss[] {
  const kept = new Map(
    inLevels.map((annotation) => [annotation.id, annotation]),
  );
  const chosen = new Set(wanted.map(({ id }) => id));
  const without = all.filter(({ id }) => !chosen.has(id));
  const beyond = wanted.filter(({ id }) => !kept.has(id));
  const partly = wanted.filter(({ id, body }) => {
    const left = kept.get(id)?.body;
    return (
      body.kind === "judgment" &&
      left?.kind === "judgment" &&
      left.judgments.length < body.judgments.length
    );
  });
  return [
    lossOf("annotation of a person or status that was not chosen", without),
    lossOf("annotation on a level that was not chosen", beyond),
    lossOf("judgment without its answers on levels not chosen", partly),
    {
      what: `quotation of more than ${LONGEST_QUOTATION} characters, shortened`,
      count: shortened.size,
      places: [...shortened].sort(compare),
    },
  ].filter(({ count }) => count > 0);
}

function lossOf(what: string, annotations: readonly Annotation[]): Loss {
  const places = annotations.map(({ id }) => id).sort(compare);
  return { what, count: places.length, places };
}
