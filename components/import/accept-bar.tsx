"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import styles from "./accept-bar.module.css";
import type { ImportState } from "./use-import";
import type { WholePreview } from "./whole-preview";

/** The end of an import: how far to trust it, and yes or no. */
export function AcceptBar({
  preview,
  busy,
  error,
  ready,
  onAccept,
  onCancelWork,
  children,
}: {
  preview: WholePreview;
  busy: ImportState["busy"];
  error: string | null;
  ready: boolean;
  onAccept: () => void;
  onCancelWork: () => void;
  children: ReactNode;
}) {
  return (
    <footer className={styles["bar"]}>
      <Trust preview={preview} />
      <span className={styles["state"]} role="status">
        {error ? (
          <span className={styles["error"]}>{error}</span>
        ) : busy ? (
          <Work busy={busy} onCancel={onCancelWork} />
        ) : (
          "Nothing is stored until you accept"
        )}
      </span>
      <div className={styles["buttons"]}>
        {children}
        {preview.alreadyLoaded ? (
          <Link
            className={styles["loaded"]}
            href={`/sources/${preview.alreadyLoaded}/read`}
          >
            Already in the library: open it
          </Link>
        ) : (
          <Button
            look="primary"
            disabled={!ready || busy !== null}
            onClick={onAccept}
          >
            Accept into the library
          </Button>
        )}
      </div>
    </footer>
  );
}

/** What is under way, and a way to end it. */
function Work({
  busy,
  onCancel,
}: {
  busy: NonNullable<ImportState["busy"]>;
  onCancel: () => void;
}) {
  const share = busy.share === null ? "" : ` ${Math.round(100 * busy.share)} %`;
  return (
    <>
      {busy.stage}
      {share} …{" "}
      <Button small look="quiet" onClick={onCancel}>
        Stop
      </Button>
    </>
  );
}

/** The index of the book tests the pages that were reconstructed. */
function Trust({
  preview: { indexCheck, words, pages, units },
}: {
  preview: WholePreview;
}) {
  if (indexCheck && indexCheck.references > 0) {
    const share = (100 * indexCheck.onPage) / indexCheck.references;
    return (
      <p className={styles["trust"]}>
        <span className={styles["score"]}>
          index check {share.toFixed(1)} %
        </span>
        <span className={styles["explained"]}>
          {indexCheck.onPage} of {indexCheck.references} names stand on the page
          where the book’s own index puts them
        </span>
      </p>
    );
  }
  return (
    <p className={styles["trust"]}>
      <span className={styles["explained"]}>
        {words.toLocaleString("en")} words · {pages.length} pages · {units}{" "}
        units
      </span>
    </p>
  );
}
