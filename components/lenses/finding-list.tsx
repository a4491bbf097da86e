"use client";

import type { FindingsPayload, StoredFinding } from "@/lib/api/findings";
import { FindingCard } from "./finding-card";
import styles from "./finding-list.module.css";

/** Findings in the order of the text; the chosen one is open. */
export function FindingList({
  slug,
  payload,
  findings,
  selected,
  onSelect,
  asked,
  onAsk,
  onDecide,
}: {
  slug: string;
  payload: FindingsPayload;
  findings: readonly StoredFinding[];
  selected: string | null;
  onSelect: (id: string | null) => void;
  asked: StoredFinding["state"] | null;
  onAsk: (state: StoredFinding["state"]) => void;
  onDecide: (
    finding: StoredFinding,
    state: StoredFinding["state"],
    reason: string,
  ) => Promise<void>;
}) {
  const labels = new Map(
    payload.lenses.flatMap(({ id, kinds }) =>
      kinds.map((kind) => [`${id} ${kind.id}`, kind.label] as const),
    ),
  );
  return (
    <ol className={styles["list"]}>
      {findings.map((finding) => (
        <li key={finding.id} id={finding.id} className={styles["item"]}>
          <FindingCard
            slug={slug}
            finding={finding}
            label={
              labels.get(`${finding.lens} ${finding.kind}`) ?? finding.kind
            }
            open={finding.id === selected}
            onToggle={() =>
              onSelect(finding.id === selected ? null : finding.id)
            }
            asked={finding.id === selected ? asked : null}
            onAsk={onAsk}
            onDecide={onDecide}
          />
        </li>
      ))}
    </ol>
  );
}
