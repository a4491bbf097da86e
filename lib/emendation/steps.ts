/** Steps as they travel and are kept, and what they do to a document. */
import type { Node } from "prosemirror-model";
import {
  AddMarkStep,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  Step,
} from "prosemirror-transform";
import { AppError } from "@/lib/core/errors";
import { schema } from "@/lib/document/schema";
import { MoveStep } from "./move-step";

const allowed = [
  ReplaceStep,
  ReplaceAroundStep,
  AddMarkStep,
  RemoveMarkStep,
  MoveStep,
];

/** Steps from JSON; AppError "bad-input" for what is no step of a text. */
export function readSteps(json: readonly unknown[]): Step[] {
  return json.map((one, place) => {
    try {
      return readStep(one);
    } catch (error) {
      throw new AppError(
        "bad-input",
        `Step ${place + 1} of the correction cannot be read.`,
        { cause: error, details: { step: place } },
      );
    }
  });
}

function readStep(json: unknown): Step {
  const { stepType } = json as { stepType?: unknown };
  if (stepType === MoveStep.type) {
    return MoveStep.fromJSON(schema, json as Record<string, unknown>);
  }
  const step = Step.fromJSON(schema, json);
  if (allowed.some((type) => step instanceof type)) return step;
  throw new RangeError(`Steps of type ${String(stepType)} are not corrections`);
}

export interface Applied {
  readonly doc: Node;
  /** What takes the steps back, in the order in which it has to be applied. */
  readonly inverse: readonly Step[];
}

/** Applies steps; AppError "bad-input" when one does not fit the document. */
export function applySteps(doc: Node, steps: readonly Step[]): Applied {
  const inverse: Step[] = [];
  let now = doc;
  for (const step of steps) {
    const result = step.apply(now);
    if (!result.doc) {
      throw new AppError(
        "bad-input",
        `The correction does not fit the text: ${result.failed ?? "unknown reason"}.`,
      );
    }
    inverse.unshift(step.invert(now));
    now = result.doc;
  }
  return { doc: now, inverse };
}

/**
 * The smallest single replacement that makes `after` out of `before`; null when
 * they are equal. A run of typing becomes one step, so that places at its edges
 * keep their words.
 */
export function smallestStep(before: Node, after: Node): ReplaceStep | null {
  const found = before.content.findDiffStart(after.content);
  if (found === null) return null;
  const ends = before.content.findDiffEnd(after.content);
  if (!ends) return null;
  const start = wholeCharacter(before, after, found);
  // "aa" to "aaa": the end may be found before the start.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const to = ends.a + overlap;
  const end = ends.b + overlap;
  return new ReplaceStep(start, to, after.slice(start, end));
}

/** A step back where the difference begins within a surrogate pair. */
function wholeCharacter(before: Node, after: Node, place: number): number {
  const cut = [before, after].some((doc) => {
    const $place = doc.resolve(place);
    const { textOffset, parent } = $place;
    if (textOffset === 0 || !parent.isTextblock) return false;
    const text = $place.parent.child($place.index()).text ?? "";
    return isLowSurrogate(text.charCodeAt(textOffset));
  });
  return cut ? place - 1 : place;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
