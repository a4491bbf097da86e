"use client";

import { Button } from "@/components/ui/button";
import { putHere, standsHere } from "@/components/workbench/settle";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import type { Anchor, Annotation } from "@/lib/annotation/annotation";
import styles from "./changed-reading.module.css";

const said: Record<Exclude<Anchor["state"], "exact">, string> = {
  moved: "Moved: its words or what stands around them changed.",
  ambiguous: "Ambiguous: several places of this text fit equally well.",
  orphaned: "Without a place: its words were not found in this text.",
};

/**
 * Says that a passage does not stand for certain where it stood, until its
 * author settles it: the place is right, or it is the one selected.
 */
export function UnsurePlace({ annotation }: { annotation: Annotation }) {
  const controller = useController();
  const mode = useWorkbench((state) => state.mode);
  const unsure = annotation.anchors.filter(({ state }) => state !== "exact");
  if (unsure.length === 0) return null;
  const states = [...new Set(unsure.map(({ state }) => state))];
  const mine = mode === "annotate" && controller.isMine(annotation);
  return (
    <div className={styles["changed"]} data-place="unsure">
      {states.map((state) => (
        <p key={state}>
          <b>{state !== "exact" && said[state]}</b>
        </p>
      ))}
      {mine && (
        <>
          {states.includes("moved") && (
            <Button small onClick={() => standsHere(controller, annotation)}>
              It stands here
            </Button>
          )}{" "}
          <Button small onClick={() => putHere(controller, annotation)}>
            Put it on the selection
          </Button>
        </>
      )}
    </div>
  );
}
