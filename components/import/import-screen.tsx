"use client";

import { useEffect } from "react";
import { showToast } from "@/components/ui/toast";
import type { IncomingFile } from "@/lib/server/offer-incoming";
import { ChooseFile } from "./choose-file";
import { takeOver } from "./hand-over";
import { ImportReview } from "./import-review";
import { useImport } from "./use-import";

/** Choose a file, look at what it becomes, accept. Nothing is stored before. */
export function ImportScreen({
  waiting,
}: {
  waiting: readonly IncomingFile[];
}) {
  const course = useImport();
  const { file, preview, busy, error, look, accept, leave } = course;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens
  useEffect(() => {
    const handed = takeOver();
    if (handed) void look(handed);
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
      onWaiting={(offer) => void fetchWaiting(offer).then((f) => f && look(f))}
    />
  );
}

/** A file of the incoming folder, as if it had been chosen. */
async function fetchWaiting({ key, name }: IncomingFile): Promise<File | null> {
  const url = `/api/import/incoming?key=${encodeURIComponent(key)}`;
  const response = await fetch(url).catch(() => null);
  if (response?.ok) return new File([await response.blob()], name);
  showToast({
    title: `${name} could not be fetched`,
    description:
      "It may have been taken out of the folder. Load the page anew.",
    failed: true,
  });
  return null;
}
