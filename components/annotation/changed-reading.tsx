"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useController } from "@/components/workbench/use-workbench";
import type { Annotation } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import styles from "./changed-reading.module.css";

/** Says that the words under an annotation were corrected, until one looks. */
export function ChangedReading({ annotation }: { annotation: Annotation }) {
  const controller = useController();
  const mode = controller.state.mode;
  const [refusal, setRefusal] = useState<string | null>(null);
  const { changedReading, id, version } = annotation;
  if (!changedReading) return null;
  const look = async () => {
    const { store } = controller;
    try {
      store.receive([await store.options.api.look(id, version)]);
      controller.say("Looked at: it holds for the present reading");
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setRefusal(error.message);
    }
  };
  return (
    <div className={styles["changed"]}>
      <p>
        <b>Rests on a reading since changed.</b>{" "}
        {changedReading.now === "" ? (
          "The words were taken out of the text."
        ) : (
          <>
            Now: <q>{changedReading.now}</q>
          </>
        )}
      </p>
      {refusal && <p role="alert">{refusal}</p>}
      {mode === "annotate" && (
        <Button small onClick={() => void look()}>
          It still holds
        </Button>
      )}
    </div>
  );
}
