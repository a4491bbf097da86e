"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ImportPreview } from "@/lib/api/contract";
import styles from "./accept-bar.module.css";
import type { ImportState } from "./use-import";

/** The end of an import: how far to trust it, and yes or no. */
export function AcceptBar({
  preview,
  busy,
  error,
  ready,
  onAccept,
  children,
}: {
  preview: ImportPreview;
  busy: ImportState["busy"];
  error: string | null;
  ready: boolean;
  onAccept: () => void;
  children: ReactNode;
}) {
  return (
    <footer className={styles["bar"]}>
      <Trust preview={preview} />
      <span className={styles["state"]} role="status">
        {error ? (
          <span className={styles["error"]}>{error}</span>
        ) : busy ? (
          busy.what === "storing" ? (
            "Storing …"
          ) : (
            "Reading again …"
          )
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

/** The index of the book tests the pages that were reconstructed. */
function Trust({
  preview: { indexCheck, words, pages, units },
}: {
  preview: ImportPreview;
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
