/** What is not there: by kind and by who left it out. */
import {
  type Id,
  type OmissionKind,
  omissionKinds,
} from "@/lib/vocabulary/vocabulary";
import { type Criticism, objectsOf } from "./criticism";

/** A gap that the source itself marks. */
export interface PrintedGap {
  readonly kind: string;
  readonly stream: string;
  /** Code point of its stream. */
  readonly start: number;
}

export interface OmissionCounts {
  /** Signs printed in the source, by kind. */
  readonly printed: Readonly<Record<string, number>>;
  /** Omissions that reviewers recorded, by kind and by agent ("" is unknown). */
  readonly recorded: Readonly<Record<OmissionKind, number>>;
  readonly byAgent: readonly {
    readonly agent: string;
    readonly count: number;
  }[];
  /** Printed signs in each delivery. */
  readonly byDelivery: readonly {
    readonly deliveryId: string;
    readonly count: number;
  }[];
}

export function omissionsOf(
  criticism: Criticism,
  gaps: readonly PrintedGap[],
): OmissionCounts {
  const recorded = criticism.annotations.flatMap(({ body, status }) =>
    body.kind === "omission" && status !== "withdrawn" ? [body] : [],
  );
  const kinds = tally(recorded.map(({ omissionKind }) => omissionKind));
  const agents = tally(recorded.map(({ agent }) => agent.trim()));
  return {
    printed: Object.fromEntries(tally(gaps.map(({ kind }) => kind))),
    recorded: Object.fromEntries(
      omissionKinds.map(({ id }) => [id, kinds.get(id) ?? 0]),
    ) as Record<Id<typeof omissionKinds>, number>,
    byAgent: [...agents]
      .map(([agent, count]) => ({ agent, count }))
      .sort((a, b) => b.count - a.count),
    byDelivery: objectsOf(criticism, "delivery").map(({ id, body }) => ({
      deliveryId: id,
      count: gaps.filter((gap) =>
        body.stretches.some(
          ({ stream, start, end }) =>
            stream === gap.stream && start <= gap.start && gap.start < end,
        ),
      ).length,
    })),
  };
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
