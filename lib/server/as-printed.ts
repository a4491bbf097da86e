/** All that stands on a corrected text, led back to the text as printed. */
import "server-only";
import type { Db } from "@/db";
import { originsOf } from "@/db/queries/emendations";
import type { Anchor, Annotation, Body } from "@/lib/annotation/annotation";
import { anchorFor, isInside, rangeOf } from "@/lib/annotation/selector";
import type { ObjectBody } from "@/lib/criticism/criticism";
import { stretchAt } from "@/lib/criticism/stretch";
import type { EditionInput } from "@/lib/edition/edition";
import type { Act } from "@/lib/emendation/log";
import { Riders, type SinceOrigin } from "@/lib/emendation/ride";
import { hasStretches } from "./criticism/load";
import { readOrigin } from "./read-origin";
import { type ParsedText, printedText, type SourceText } from "./text";
import { readLog } from "./text-log";

/**
 * The edition of the text without its corrections. Places go back the way they
 * came; what stands on words that only a correction brought in loses its place.
 */
export function asPrinted(
  db: Db,
  present: SourceText,
  input: EditionInput,
): EditionInput {
  if (present.version.act === 0) return input;
  const printed = printedText(db, present.version.id);
  const way = new WayBack(db, present, printed);
  const objects = input.criticism?.objects ?? [];
  const emendations = (input.emendations ?? []).filter((one) => !one.undone);
  return {
    ...input,
    document: printed.document,
    textVersion: printed.key,
    sha256: printed.version.sha256,
    apparatus: [],
    emendations: [],
    annotations: input.annotations.map((one) => way.annotation(one)),
    criticism: {
      objects: objects.map((one) => ({ ...one, body: way.object(one.body) })),
    },
    losses: [
      ...(input.losses ?? []),
      {
        what: "correction, left out: the text stands as printed",
        count: emendations.length,
        places: emendations.map(({ id }) => id),
      },
    ].filter(({ count }) => count > 0),
  };
}

class WayBack {
  private readonly present: SourceText;
  private readonly printed: ParsedText;
  private readonly riders: Riders;
  private readonly origins: ReadonlyMap<string, SinceOrigin>;

  constructor(db: Db, present: SourceText, printed: ParsedText) {
    const { id, act } = present.version;
    const log = readLog(db, id);
    this.present = present;
    this.printed = printed;
    this.origins = new Map(
      originsOf(db, id).map((row) => [
        nameOf(row.annotationId, row.role, row.ordinal),
        readOrigin(row),
      ]),
    );
    const all = [...log, ...takingBack(log)];
    this.riders = new Riders(all, act, present.index, printed.index);
  }

  annotation(annotation: Annotation): Annotation {
    const { id, anchors, body } = annotation;
    const led = anchors.map((anchor, ordinal) =>
      this.anchor(anchor, nameOf(id, "passage", ordinal)),
    );
    return { ...annotation, anchors: led, body: this.body(id, body) };
  }

  private body(id: string, body: Body): Body {
    if (body.kind !== "link" || body.target.type !== "passage") return body;
    const anchor = this.anchor(body.target.anchor, nameOf(id, "target", 0));
    return { ...body, target: { type: "passage", anchor } };
  }

  private anchor(anchor: Anchor, name: string): Anchor {
    const origin = this.origins.get(name) ?? null;
    return this.riders.carry({ anchor, origin }).anchor;
  }

  /** Stretches keep their place; the words at their ends are the printed ones. */
  object(body: ObjectBody): ObjectBody {
    if (!hasStretches(body)) return body;
    const stretches = body.stretches.map((stretch) => {
      const range = rangeOf({ ...stretch, exact: "", prefix: "", suffix: "" });
      const isThere = isInside(this.present.index, range);
      if (stretch.state === "orphaned" || !isThere) return stretch;
      const anchor = anchorFor(this.present.index, range);
      const led = this.riders.carry({ anchor, origin: null }).anchor;
      const placed = stretchAt(this.printed.index, led, stretch.label);
      return { ...placed, state: stretch.state };
    });
    return { ...body, stretches };
  }
}

/** Acts that would take back all of a log, the last first. */
function takingBack(log: readonly Act[]): Act[] {
  return [...log].reverse().map((act, i) => ({
    ordinal: log.length + 1 + i,
    emendationId: act.emendationId,
    type: "undo",
    of: act.ordinal,
    steps: act.inverse,
    inverse: act.steps,
  }));
}

const nameOf = (id: string, role: string, ordinal: number) =>
  `${id} ${role} ${ordinal}`;
