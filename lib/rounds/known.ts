/** How reviewers judged the passages of which the truth is known. */
import { type Interval, wilsonInterval } from "@/lib/agreement/interval";
import type { JudgedItem, Submission } from "./round";

/** Answers on authenticity that say: this is not what it claims to be. */
const DOUBTED: ReadonlySet<string> = new Set([
  "spurious",
  "fictitious",
  "interpolated",
  "suspect",
]);

export type Stand = "genuine" | "doubted" | "open" | "nothing";

export interface KnownFigures {
  readonly known: "genuine" | "false";
  readonly reviewerId: string;
  /** How many such passages this reviewer submitted, and how they stood. */
  readonly submitted: number;
  readonly stands: Readonly<Record<Stand, number>>;
  /** Judged genuine where genuine, doubted where false; Wilson's interval. */
  readonly right: number;
  readonly interval: Interval | null;
}

/** Reviewer by reviewer, genuine passages first; nothing where none was read. */
export function knownFigures(
  items: readonly JudgedItem[],
  reviewers: readonly string[],
): KnownFigures[] {
  return reviewers.flatMap((reviewerId) =>
    (["genuine", "false"] as const).flatMap((known) => {
      const stands = items
        .filter((item) => item.known === known)
        .flatMap((item) =>
          item.submissions.filter((one) => one.reviewerId === reviewerId),
        )
        .map(standOf);
      return stands.length === 0 ? [] : [counted(known, reviewerId, stands)];
    }),
  );
}

function standOf({ answers }: Submission): Stand {
  const given = answers.filter(({ axis }) => axis === "authenticity");
  if (given.length === 0) return "nothing";
  if (given.some(({ value }) => DOUBTED.has(value))) return "doubted";
  return given.some(({ value }) => value === "undetermined")
    ? "open"
    : "genuine";
}

function counted(
  known: "genuine" | "false",
  reviewerId: string,
  all: readonly Stand[],
): KnownFigures {
  const count = (stand: Stand) => all.filter((one) => one === stand).length;
  const stands = {
    genuine: count("genuine"),
    doubted: count("doubted"),
    open: count("open"),
    nothing: count("nothing"),
  };
  const right = known === "genuine" ? stands.genuine : stands.doubted;
  const submitted = all.length;
  const interval = wilsonInterval(right, submitted);
  return { known, reviewerId, submitted, stands, right, interval };
}
