/** Taking one correction back, also when others were made after it. */
import type { Node } from "prosemirror-model";
import { type Act, inverseOf } from "./log";
import { type Rebased, rebase } from "./rebase";
import { applySteps } from "./steps";

/**
 * The steps that take `act` back in the present document; `later` are all acts
 * after it, in order. Gives the act in the way when another correction was made
 * on the same words.
 */
export function takeBack(
  present: Node,
  act: Act,
  later: readonly Act[],
): Rebased {
  const after = applySteps(present, inverseOf(later)).doc;
  return rebase(after, act.inverse, later);
}
