"use client";

import { TopBar } from "@/components/shell/top-bar";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import type { IncomingFile } from "@/lib/server/offer-incoming";
import styles from "./choose-file.module.css";
import { FileDrop } from "./file-drop";
import { OpenArchive } from "./open-archive";
import type { ImportState } from "./use-import";

export function ChooseFile({
  waiting,
  file,
  busy,
  error,
  onFile,
  onCancel,
  onWaiting,
}: Pick<ImportState, "busy" | "error"> & {
  file: File | null;
  waiting: readonly IncomingFile[];
  onFile: (file: File) => void;
  onCancel: () => void;
  onWaiting: (file: IncomingFile) => void;
}) {
  return (
    <>
      <TopBar
        crumbs={[{ label: "Library", href: "/sources" }, { label: "Import" }]}
      />
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
              label={`${file.name}: ${busy.stage}`}
              value={busy.share === null ? null : Math.round(busy.share * 100)}
            />
            <Button onClick={onCancel}>Cancel</Button>
          </div>
        )}
        <FileDrop onFile={onFile} />
        <OpenArchive />
        {waiting.length > 0 && (
          <section aria-labelledby="waiting" className={styles["waiting"]}>
            <h2 id="waiting">In the incoming folder</h2>
            <ul className={styles["files"]}>
              {waiting.map((candidate) => (
                <li key={candidate.key} className={styles["file"]}>
                  <div className={styles["names"]}>
                    <b>{candidate.title ?? candidate.name}</b>
                    <span>
                      {candidate.title
                        ? `${candidate.name} · recognised · `
                        : ""}
                      {sizeOf(candidate.size)}
                    </span>
                  </div>
                  {candidate.problem ? (
                    <span>{candidate.problem}</span>
                  ) : (
                    <Button
                      aria-label={`Look at ${candidate.title ?? candidate.name}`}
                      onClick={() => onWaiting(candidate)}
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
    </>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
