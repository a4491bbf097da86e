/** A line that says where and when a letter was written or sent. */
import { dayIn, type PrintedDay } from "./printed-day";

export interface DateLine extends PrintedDay {
  readonly kind: "text" | "sent" | "received";
  readonly place: string | null;
}

/** No such line is longer. */
const LONGEST = 90;

const saysSent = /^(?:\(|\[)?(?:sent|dispatched|despatched|telegraphed)\b/i;
const saysReceived = /^(?:\(|\[)?(?:received|delivered|handed in)\b/i;

/** What may stand before the date: when, where, or nothing. */
const lead =
  /^[([]?(?:(?:sent|dispatched|despatched|telegraphed|received|delivered|dated)\s*(?:on|at|,|:)?\s*)?(?<place>["“]?\p{Lu}[^\n:;!?]{0,50}?["”]?)?\s*(?:[,.]?\s*(?:on|le|the|den|am|,|—|–|-))*\s*$/iu;
const tail = /^[.)\],]*$/u;

/**
 * Reads a whole block (or one line of it) as a date line; null when it holds
 * anything else. `from` and `to` are UTF-16 offsets of the date in it.
 */
export function dateLineIn(text: string): DateLine | null {
  if (text.length > LONGEST || text.includes("\n")) return null;
  const day = dayIn(text);
  if (!day || !tail.test(text.slice(day.to).trim())) return null;
  const before = text.slice(0, day.from);
  const match = lead.exec(before);
  if (!match || /\p{Ll}{2,}\s+\p{Ll}{2,}\s+\p{Ll}{2,}/u.test(before))
    return null;
  const kind = saysSent.test(text)
    ? "sent"
    : saysReceived.test(text)
      ? "received"
      : "text";
  const place = match.groups?.["place"]?.trim().replace(/[,.]+$/, "");
  return { ...day, kind, place: place || null };
}
