import type { CarriedStretch, Replacement } from "@/lib/replacement/contract";
import styles from "./replace-screen.module.css";

const outcomes = {
  exact: "in place",
  moved: "moved: its ends have other words, look at it",
  ambiguous: "several places fit: choose it anew",
  orphaned: "without a place: choose it anew",
} as const;

/** What hands, hypotheses, voices and lenses rest on in the old text. */
export function CarriedCriticism({
  stretches,
  findings,
}: Pick<Replacement, "stretches" | "findings">) {
  const unsure = stretches.filter(({ state }) => state !== "exact");
  const known = findings.placed + findings.unplaced;
  if (stretches.length === 0 && known === 0) return null;
  return (
    <section aria-labelledby="criticism" className={styles["part"]}>
      <h2 id="criticism">Stretches and findings</h2>
      {stretches.length > 0 && (
        <p>
          {stretches.length - unsure.length} of {stretches.length} stretches
          that the case names stand in the new text as they stood in the old.
        </p>
      )}
      {unsure.length > 0 && (
        <ul className={styles["readings"]}>
          {unsure.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={i} data-outcome={one.state}>
              <Stretch stretch={one} />
              <span>{outcomes[one.state]}</span>
            </li>
          ))}
        </ul>
      )}
      {known > 0 && (
        <p>
          {findings.placed} of {known} findings of lenses stand there word for
          word. What was decided on the others is kept; run the lenses again.
        </p>
      )}
    </section>
  );
}

function Stretch({ stretch }: { stretch: CarriedStretch }) {
  const { kind, name, opens, closes, cite } = stretch;
  return (
    <span>
      {kind} {name}: {opens} … {closes} {cite && <small>{cite}</small>}
    </span>
  );
}
