"use client";

import { useEffect } from "react";
import { ChooseFile, type WaitingFile } from "./choose-file";
import { takeOver } from "./hand-over";
import { ImportReview } from "./import-review";
import { useImport } from "./use-import";

/** Choose a file, look at what it becomes, accept. Nothing is stored before. */
export function ImportScreen({
  waiting,
  first,
}: {
  waiting: readonly WaitingFile[];
  /** Name of a waiting file to begin with. */
  first: string | null;
}) {
  const course = useImport();
  const { file, preview, busy, error, look, accept, leave } = course;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens
  useEffect(() => {
    const handed = takeOver();
    if (handed) void look(handed);
    else if (first) void fetchWaiting(first).then((f) => f && look(f));
  }, []);

  if (file && preview) {
    return (
      <ImportReview
        key={`${preview.sha256}-${preview.profile}`}
        file={file}
        preview={preview}
        busy={busy}
        error={error}
        onProfile={(profile) => void look(file, profile)}
        onAccept={(metadata) => void accept(metadata)}
        onCancel={leave}
      />
    );
  }
  return (
    <ChooseFile
      waiting={waiting}
      file={file}
      busy={busy}
      error={error}
      onFile={(next) => void look(next)}
      onWaiting={(name) => void fetchWaiting(name).then((f) => f && look(f))}
    />
  );
}

/** A file of the incoming folder, as if it had been chosen. */
async function fetchWaiting(name: string): Promise<File | null> {
  const response = await fetch(
    `/api/import/incoming/${encodeURIComponent(name)}`,
  );
  return response.ok ? new File([await response.blob()], name) : null;
}
