/** What a person can do to an annotation, and how each act is taken back. */
import type { Anchor, Annotation, Body } from "@/lib/annotation/annotation";
import { sameValue } from "@/lib/core/same-value";

export type Act =
  | {
      readonly type: "create";
      readonly id: string;
      readonly anchors: readonly Anchor[];
      readonly body: Body;
    }
  | {
      readonly type: "change";
      readonly id: string;
      readonly body: Body;
      /** Left out when the place stays as it is. */
      readonly anchors?: readonly Anchor[];
      readonly seen?: Seen;
    }
  | { readonly type: "withdraw"; readonly id: string; readonly seen?: Seen }
  | { readonly type: "restore"; readonly id: string; readonly seen?: Seen };

/**
 * The version the person was looking at. Left out for an act that follows on
 * another that is still on its way: it builds on what comes of that one.
 */
type Seen = number;

/** The annotation after an act; `before` is null for one that is created. */
export function applied(
  act: Act,
  before: Annotation | null,
  made: () => Annotation,
  now: string,
): Annotation {
  if (act.type === "create") return made();
  if (!before) throw new RangeError(`No annotation ${act.id} to ${act.type}`);
  const next = {
    ...before,
    version: before.version + 1,
    changedAt: now,
  };
  switch (act.type) {
    case "change":
      return {
        ...next,
        body: act.body,
        anchors: [...(act.anchors ?? before.anchors)],
      };
    case "withdraw":
      return { ...next, status: "withdrawn" };
    case "restore":
      return { ...next, status: "proposed" };
  }
}

/** The act that takes `act` back. Nothing is deleted: creating is withdrawn. */
export function inverseOf(act: Act, before: Annotation | null): Act {
  switch (act.type) {
    case "create":
    case "restore":
      return { type: "withdraw", id: act.id };
    case "withdraw":
      return { type: "restore", id: act.id };
    case "change":
      if (!before) throw new RangeError(`No annotation ${act.id} to change`);
      return {
        type: "change",
        id: act.id,
        body: before.body,
        anchors: before.anchors,
      };
  }
}

/**
 * True when this is what the act made of version `seen`: the server has stored
 * it, and only the answer was lost.
 */
export function isOutcome(
  act: Exclude<Act, { type: "create" }>,
  seen: number,
  { version, status, body, anchors }: Annotation,
): boolean {
  if (version !== seen + 1) return false;
  if (act.type === "withdraw") return status === "withdrawn";
  if (act.type === "restore") return status !== "withdrawn";
  const places = (all: readonly Anchor[]) =>
    all.map(({ stream, start, end }) => ({ stream, start, end }));
  return (
    sameValue(act.body, body) &&
    (!act.anchors || sameValue(places(act.anchors), places(anchors)))
  );
}
