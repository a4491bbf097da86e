import { Looked } from "@/components/ui/looked";
import type { Family } from "@/lib/vocabulary/vocabulary";
import styles from "./judged-strip.module.css";
import { percent } from "./words";

/** In this order always, so that strips can be compared. */
export const familyOrder = [
  { id: "genuine", label: "genuine" },
  { id: "doubtful", label: "suspect" },
  { id: "altered", label: "altered" },
  { id: "spurious", label: "spurious" },
  { id: "undetermined", label: "undetermined" },
] as const satisfies readonly { id: Family; label: string }[];

/** How much of the text is judged, and as what; also in words. */
export function JudgedStrip({
  judged,
}: {
  judged: Readonly<Record<Family, number>>;
}) {
  const shares = familyOrder.filter(({ id }) => judged[id] > 0);
  const words = shares.map(
    ({ id, label }) => `${percent(judged[id])} ${label}`,
  );
  return (
    <div
      role="img"
      aria-label={
        words.length ? `Of the text: ${words.join(", ")}` : "Nothing judged yet"
      }
      title={words.join(" · ") || "Nothing judged yet"}
      className={styles["strip"]}
    >
      {shares.map(({ id }) => (
        <Looked
          key={id}
          className={styles[id]}
          look={{ "flex-basis": `${judged[id] * 100}%` }}
        />
      ))}
    </div>
  );
}
