/** Passages chosen on a text that was corrected meanwhile, brought over. */
import "server-only";
import type { Db } from "@/db";
import type { Anchor, Body } from "@/lib/annotation/annotation";
import type { CreateRequest } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { Riders } from "@/lib/emendation/ride";
import { readTextKey } from "@/lib/emendation/text-key";
import type { SourceText } from "./text";
import { readLog, textAfterAct } from "./text-log";

type Passages = Pick<CreateRequest, "anchors" | "body">;

/**
 * Anchors and body as they are on the present text. AppError "conflict" when
 * they were taken from another text, or when a correction has changed the very
 * words: a person chooses them again.
 */
export function broughtOver(
  db: Db,
  text: SourceText,
  { textVersion, anchors, body }: CreateRequest,
): Passages {
  const { key, version } = text;
  if (textVersion === key || textVersion === version.sha256) {
    return { anchors, body };
  }
  const seen = readTextKey(textVersion);
  const earlier = seen?.versionId === version.id && seen.act < version.act;
  if (!seen || !earlier) throw changedSince(text);
  const before = textAfterAct(db, text, seen.act);
  const log = readLog(db, version.id, seen.act);
  const riders = new Riders(log, seen.act, before.index, text.index);
  const over = (anchor: Anchor): Anchor => {
    const { anchor: now, changed } = riders.carry({ anchor, origin: null });
    if (changed) throw changedSince(text);
    return now;
  };
  return { anchors: anchors.map(over), body: withTarget(body, over) };
}

function withTarget(body: Body, over: (anchor: Anchor) => Anchor): Body {
  if (body.kind !== "link" || body.target.type !== "passage") return body;
  const anchor = over(body.target.anchor);
  return { ...body, target: { type: "passage", anchor } };
}

function changedSince({ source, key }: SourceText): AppError {
  return new AppError(
    "conflict",
    `The text of "${source.slug}" has changed since this passage was chosen. Reload the page and choose it again; your words are kept there.`,
    { details: { textVersion: key } },
  );
}
