import type { ReceivedFile } from "../format";
import { dateLineIn } from "../letters/date-line";
import { isLetterHead } from "../letters/head";
import { partOf } from "../letters/part";
import { Traced } from "../traced";

/** A short line is long enough for a heading, a date, a greeting. */
const SHORT = 200;

/** Lines looked at: the build of an edition shows in its first part. */
const LOOKED_AT = 20_000;

/** How much a file looks like an edition of letters, and by which signs. */
export function recognise(file: ReceivedFile): {
  score: number;
  reason: string;
} {
  const lines = file.text
    .split(/\r?\n/, LOOKED_AT)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const short = lines.filter((line) => line.length <= SHORT);
  const dates = short.filter((line) => dateLineIn(line) !== null).length;
  const heads = short.filter((line) => isLetterHead(line)).length;
  const roles = short.map((line) => partOf(Traced.raw(line, 0)).role);
  const polite = roles.filter(
    (role) => role === "salutation" || role === "closer",
  ).length;
  const per = (count: number) => count / Math.max(1, lines.length);
  const score =
    (dates >= 3 ? Math.min(0.45, per(dates) * 8) : 0) +
    (heads >= 3 ? Math.min(0.4, per(heads) * 6) : 0) +
    (polite >= 3 ? Math.min(0.25, per(polite) * 5) : 0);
  const seen = [
    [dates, "lines that are a date"],
    [heads, "headings from one person to another"],
    [polite, "greetings and closing phrases"],
  ]
    .filter(([count]) => (count as number) >= 3)
    .map(([count, words]) => `${count} ${words}`);
  return {
    score,
    reason: seen.length > 0 ? `has ${seen.join(", ")}` : "no sign of letters",
  };
}
