"use client";

import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import styles from "./choose-file.module.css";
import { FileDrop } from "./file-drop";
import type { ImportState } from "./use-import";

/** A file in the incoming folder. */
export interface WaitingFile {
  readonly name: string;
  readonly size: number;
  /** Title of the source the corpus knows it as. */
  readonly title: string | null;
  /** Slug, when its bytes are in the library already. */
  readonly loaded: string | null;
}

export function ChooseFile({
  waiting,
  file,
  busy,
  error,
  onFile,
  onWaiting,
}: Pick<ImportState, "file" | "busy" | "error"> & {
  waiting: readonly WaitingFile[];
  onFile: (file: File) => void;
  onWaiting: (name: string) => void;
}) {
  return (
    <main id="main" className={styles["page"]} tabIndex={-1}>
      <h1>Import a source</h1>
      <p className={styles["lead"]}>
        The file is kept byte for byte. You see what every repair would do
        before anything is stored.
      </p>
      {error && (
        <Notice
          look="refusal"
          title={`${file?.name ?? "The file"} was not read`}
        >
          {error}
        </Notice>
      )}
      {busy && file && (
        <div className={styles["progress"]}>
          <Progress
            label={
              busy.sent === null
                ? `Reading ${file.name}`
                : `Sending ${file.name}`
            }
            value={busy.sent === null ? null : Math.round(busy.sent * 100)}
          />
        </div>
      )}
      <FileDrop onFile={onFile} />
      {waiting.length > 0 && (
        <section aria-labelledby="waiting" className={styles["waiting"]}>
          <h2 id="waiting">In the incoming folder</h2>
          <ul className={styles["files"]}>
            {waiting.map((candidate) => (
              <li key={candidate.name} className={styles["file"]}>
                <div className={styles["names"]}>
                  <b>{candidate.title ?? candidate.name}</b>
                  <span>
                    {candidate.title ? `${candidate.name} · recognised · ` : ""}
                    {sizeOf(candidate.size)}
                  </span>
                </div>
                {candidate.loaded ? (
                  <a href={`/sources/${candidate.loaded}/read`}>
                    In the library already
                  </a>
                ) : (
                  <Button
                    aria-label={`Look at ${candidate.title ?? candidate.name}`}
                    onClick={() => onWaiting(candidate.name)}
                  >
                    Look at it
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
