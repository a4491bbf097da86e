/**
 * Moving whole blocks as one step. ProseMirror knows deleting and inserting
 * only, and whatever stands on a deleted block loses its place; a moved block
 * keeps every position inside it. Two neighbouring stretches change places.
 */
import { type Node, type Schema, Slice } from "prosemirror-model";
import {
  type Mappable,
  type MapResult,
  Step,
  StepMap,
  StepResult,
} from "prosemirror-transform";

/** Positions when the stretches `start`–`middle` and `middle`–`end` swap. */
class SwapMap extends StepMap {
  private readonly start: number;
  private readonly middle: number;
  private readonly end: number;

  constructor(start: number, middle: number, end: number) {
    super([start, end - start, end - start]);
    this.start = start;
    this.middle = middle;
    this.end = end;
  }

  override map(pos: number, assoc = 1): number {
    const { start, middle, end } = this;
    const after = pos > start || (pos === start && assoc > 0);
    const before = pos < end || (pos === end && assoc < 0);
    if (!after || !before) return pos;
    const first = pos < middle || (pos === middle && assoc < 0);
    return first ? pos + (end - middle) : pos - (middle - start);
  }

  override mapResult(pos: number, assoc = 1): MapResult {
    return StepMap.empty.mapResult(this.map(pos, assoc));
  }

  override invert(): SwapMap {
    const { start, middle, end } = this;
    return new SwapMap(start, start + (end - middle), end);
  }

  /** True where one of the exchanged stretches begins or ends. */
  borders(place: number): boolean {
    return [this.start, this.middle, this.end].includes(place);
  }
}

/** True when blocks were moved to, from or past exactly this place. */
export function movesAt(map: StepMap, place: number): boolean {
  return map instanceof SwapMap && map.borders(place);
}

/**
 * Takes the whole nodes between `from` and `to` to `target`, a place between
 * two nodes before or after them. All are ProseMirror positions of the document
 * before the step.
 */
export class MoveStep extends Step {
  static readonly type = "move";
  readonly from: number;
  readonly to: number;
  readonly target: number;

  constructor(from: number, to: number, target: number) {
    super();
    this.from = from;
    this.to = to;
    this.target = target;
  }

  /** The whole stretch in which something changes its place. */
  get span(): { readonly start: number; readonly end: number } {
    return {
      start: Math.min(this.from, this.target),
      end: Math.max(this.to, this.target),
    };
  }

  apply(doc: Node): StepResult {
    const { from, to, target } = this;
    if (target > from && target < to) {
      return StepResult.fail("The target lies inside of what is moved");
    }
    if (from >= to || to > doc.content.size || target > doc.content.size) {
      return StepResult.fail("The step does not fit this document");
    }
    const moved = doc.slice(from, to);
    if (moved.openStart > 0 || moved.openEnd > 0) {
      return StepResult.fail("Whole blocks are moved, not parts of them");
    }
    const down = target >= to;
    // The farther place first, so that the nearer keeps its position.
    const first = down
      ? StepResult.fromReplace(doc, target, target, moved)
      : StepResult.fromReplace(doc, from, to, Slice.empty);
    if (!first.doc) return first;
    return down
      ? StepResult.fromReplace(first.doc, from, to, Slice.empty)
      : StepResult.fromReplace(first.doc, target, target, moved);
  }

  override getMap(): StepMap {
    const { from, to, target } = this;
    return target >= to
      ? new SwapMap(from, to, target)
      : new SwapMap(target, from, to);
  }

  invert(): MoveStep {
    const { from, to, target } = this;
    const size = to - from;
    return target >= to
      ? new MoveStep(target - size, target, from)
      : new MoveStep(target, target + size, to);
  }

  map(mapping: Mappable): MoveStep | null {
    const down = this.target >= this.to;
    const from = mapping.mapResult(this.from, 1);
    const to = mapping.mapResult(this.to, -1);
    const target = mapping.mapResult(this.target, down ? -1 : 1);
    if (from.deletedAcross || to.deletedAcross || target.deletedAcross) {
      return null;
    }
    const inside = target.pos > from.pos && target.pos < to.pos;
    if (from.pos >= to.pos || inside) return null;
    return new MoveStep(from.pos, to.pos, target.pos);
  }

  toJSON() {
    const { from, to, target } = this;
    return { stepType: MoveStep.type, from, to, target };
  }

  static override fromJSON(
    _schema: Schema,
    json: Record<string, unknown>,
  ): MoveStep {
    const { from, to, target } = json as Record<string, unknown> &
      Record<"from" | "to" | "target", unknown>;
    for (const place of [from, to, target]) {
      if (!Number.isInteger(place) || (place as number) < 0) {
        throw new RangeError("A place of a move is not a position");
      }
    }
    return new MoveStep(from as number, to as number, target as number);
  }
}
