/** What the history of an annotation says, carried to the present text. */
import "server-only";
import type { Db } from "@/db";
import type { Anchor, Annotation, Body } from "@/lib/annotation/annotation";
import { Riders } from "@/lib/emendation/ride";
import { readTextKey } from "@/lib/emendation/text-key";
import type { SourceText } from "./text";
import { readLog, textAfterAct } from "./text-log";

/** An annotation after one step of its life, as its event keeps it. */
export interface Snapshot
  extends Pick<Annotation, "status" | "anchors" | "body"> {
  /** The text the anchors stand on; the text as printed where none is named. */
  readonly text?: string;
}

export class CarriedSnapshots {
  private readonly db: Db;
  private readonly text: SourceText;
  private readonly riders = new Map<number, Riders>();

  constructor(db: Db, text: SourceText) {
    this.db = db;
    this.text = text;
  }

  /** The same on the present text; as it is when it stands on another file. */
  from(snapshot: Snapshot): Snapshot {
    const { version } = this.text;
    const moment = readTextKey(snapshot.text ?? "");
    const act = moment?.act ?? 0;
    const elsewhere = moment !== null && moment.versionId !== version.id;
    if (elsewhere || act === version.act) return snapshot;
    const riders = this.ridersFrom(act);
    const carry = (anchor: Anchor) =>
      riders.carry({ anchor, origin: null }).anchor;
    const { anchors, body } = snapshot;
    return {
      ...snapshot,
      anchors: anchors.map(carry),
      body: withTarget(body, carry),
    };
  }

  private ridersFrom(act: number): Riders {
    const known = this.riders.get(act);
    if (known) return known;
    const { db, text } = this;
    const before = textAfterAct(db, text, act);
    const log = readLog(db, text.version.id, act);
    const riders = new Riders(log, act, before.index, text.index);
    this.riders.set(act, riders);
    return riders;
  }
}

/**
 * What must be the same in an annotation and in its history: not the words
 * around its passages, which are told anew with every correction.
 */
export function placesAndWords({ status, anchors, body }: Snapshot): unknown {
  const bare = ({ prefix: _p, suffix: _s, ...rest }: Anchor) => rest as Anchor;
  return { status, anchors: anchors.map(bare), body: withTarget(body, bare) };
}

function withTarget(body: Body, carry: (anchor: Anchor) => Anchor): Body {
  if (body.kind !== "link" || body.target.type !== "passage") return body;
  return {
    ...body,
    target: { type: "passage", anchor: carry(body.target.anchor) },
  };
}
