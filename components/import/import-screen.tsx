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
  const { chosen, preview, metadata, busy, error, choose } = course;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens
  useEffect(() => {
    const handed = takeOver();
    if (handed) choose(handed);
  }, []);

  if (chosen && preview && metadata) {
    return (
      <ImportReview
        key={preview.sha256}
        name={chosen.file.name}
        preview={preview}
        metadata={metadata}
        course={course}
      />
    );
  }
  return (
    <ChooseFile
      waiting={waiting}
      file={chosen?.file ?? null}
      busy={busy}
      error={error}
      onFile={choose}
      onCancel={course.cancel}
      onWaiting={(offer) =>
        void fetchWaiting(offer).then((f) => f && choose(f))
      }
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
