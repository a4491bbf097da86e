"use client";

import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Progress } from "@/components/ui/meter";
import type { FindingsPayload, LensReport, RunState } from "@/lib/api/findings";
import styles from "./lens-rail.module.css";

/** The lenses: how many findings each has, what it asks, when it looked. */
export function LensRail({
  payload,
  run,
  lens,
  onLens,
  onStart,
  onStop,
}: {
  payload: FindingsPayload;
  run: RunState;
  lens: string | null;
  onLens: (lens: string | null) => void;
  onStart: (only: readonly string[]) => void;
  onStop: () => void;
}) {
  const running = run.state === "running";
  const chosen = payload.lenses.find(({ id }) => id === lens) ?? null;
  return (
    <nav aria-label="Lenses" className={styles["rail"]}>
      <div className={styles["run"]}>
        {running ? (
          <>
            <Progress label="Looking through the text" value={run.done * 100} />
            <Button small onClick={onStop}>
              Stop
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={() => onStart(lens ? [lens] : [])}>
            {lens ? "Run this lens" : "Run all lenses"}
          </Button>
        )}
      </div>
      <ul className={styles["list"]}>
        <li>
          <button
            type="button"
            aria-pressed={lens === null}
            onClick={() => onLens(null)}
            className={classNames(styles["lens"], styles["all"])}
          >
            <span className={styles["label"]}>All lenses</span>
            <span className={styles["count"]}>{openIn(payload, null)}</span>
          </button>
        </li>
        {payload.lenses.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-pressed={lens === one.id}
              onClick={() => onLens(one.id)}
              className={styles["lens"]}
            >
              <span className={styles["label"]}>{one.label}</span>
              <span className={styles["count"]}>
                {one.run ? openIn(payload, one.id) : "–"}
              </span>
              <span className={styles["state"]}>{stateOf(one)}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen && <About lens={chosen} />}
    </nav>
  );
}

function openIn({ findings }: FindingsPayload, lens: string | null): number {
  return findings.filter(
    (one) =>
      (lens === null || one.lens === lens) &&
      (one.state === "proposed" || one.state === "deferred"),
  ).length;
}

const changed = { text: "text has changed", facts: "facts have changed" };

function stateOf({ run, accepted, rejected }: LensReport): string {
  if (!run) return "not run yet";
  const decided = accepted + rejected;
  const words = decided > 0 ? `${accepted} of ${decided} accepted` : "";
  const stale = run.changed ? `the ${changed[run.changed]} since` : "";
  return [words, stale].filter(Boolean).join(" · ");
}

/** What the chosen lens asks, read, left out and cannot show. */
function About({ lens }: { lens: LensReport }) {
  const { run, acceptedEverywhere, rejectedEverywhere } = lens;
  const decided = acceptedEverywhere + rejectedEverywhere;
  return (
    <section aria-label={`About ${lens.label}`} className={styles["about"]}>
      <p className={styles["question"]}>{lens.question}</p>
      {run && (
        <>
          <h3>Examined</h3>
          <ul>
            {run.examined.map(({ what, count }) => (
              <li key={what}>
                {count.toLocaleString("en")} {what}
              </li>
            ))}
          </ul>
          <h3>Not examined</h3>
          <ul>
            {run.skipped.map(({ what, count, why }) => (
              <li key={`${what} ${why}`}>
                {count.toLocaleString("en")} {what}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Cannot show</h3>
      <p>{lens.limits}</p>
      {decided > 0 && (
        <p>
          In the whole library {acceptedEverywhere} of {decided} decided
          findings of this lens were accepted.
        </p>
      )}
    </section>
  );
}
