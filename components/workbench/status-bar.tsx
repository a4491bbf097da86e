"use client";

import { Button } from "@/components/ui/button";
import { KeysOf } from "@/components/ui/kbd";
import type { CommandId } from "@/lib/shortcuts/shortcuts";
import styles from "./status-bar.module.css";
import { useController, useSaving, useWorkbench } from "./use-workbench";
import { timeOf } from "./words";

const hints: readonly { keys: readonly CommandId[]; label: string }[] = [
  { keys: ["select-sentence"], label: "sentence" },
  { keys: ["judge"], label: "judge" },
  { keys: ["omission"], label: "omission" },
  { keys: ["previous-annotation", "next-annotation"], label: "annotations" },
  { keys: ["help"], label: "all keys" },
];

/** Where one is, whether all is saved, and the keys. */
export function StatusBar({
  lastPage,
  corrected,
}: {
  lastPage: string | null;
  corrected: boolean;
}) {
  const { slug } = useController();
  const page = useWorkbench((state) => state.page);
  const mode = useWorkbench((state) => state.mode);
  const picking = useWorkbench((state) => state.panel?.type === "pick-target");
  const shown = mode === "read" ? hints.slice(-2) : hints;
  return (
    <footer className={styles["bar"]}>
      {page && (
        <span>
          p. {page}
          {lastPage && ` of ${lastPage}`}
        </span>
      )}
      <Saving />
      <TextMoved />
      {corrected && mode === "read" && (
        <a href={`/sources/${encodeURIComponent(slug)}/read?as=printed`}>
          Show the text as printed
        </a>
      )}
      {picking && <strong>Select the other passage, then press Enter</strong>}
      <Said />
      <span className={styles["keys"]}>
        {shown.map(({ keys, label }) => (
          <span key={label}>
            {keys.map((id) => (
              <KeysOf key={id} id={id} />
            ))}{" "}
            {label}
          </span>
        ))}
      </span>
    </footer>
  );
}

/** The text under the reader stays; that there is a newer one is said. */
function TextMoved() {
  const moved = useWorkbench((state) => state.textMoved);
  if (!moved) return null;
  return (
    <output>
      The text was corrected meanwhile{" "}
      <Button small onClick={() => window.location.reload()}>
        Show it as it is now
      </Button>
    </output>
  );
}

function Saving() {
  const { store } = useController();
  const { state, at, waiting, signedOut } = useSaving();
  if (state === "failed") {
    return (
      <span role="alert" className={styles["failed"]}>
        Not saved: {waiting} {waiting === 1 ? "change waits" : "changes wait"}{" "}
        {signedOut && (
          <>
            for you to{" "}
            {/* In a window of its own: what is written here stays. */}
            <a href="/sign-in?back=/signed-in" target="_blank" rel="noreferrer">
              sign in again
            </a>{" "}
          </>
        )}
        <Button small onClick={() => store.retry()}>
          Try again
        </Button>
      </span>
    );
  }
  const words = state === "saving" ? "Saving …" : at && `Saved ${timeOf(at)}`;
  return <span>{words}</span>;
}

/** Acts and their saving, for the ear; the eye has them in the text. */
function Said() {
  const said = useWorkbench((state) => state.said);
  return (
    <output aria-live="polite" className={styles["said"]}>
      {said}
    </output>
  );
}
