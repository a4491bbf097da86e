"use client";

import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Tag } from "@/components/ui/tag";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import { certaintyOf, titleOf } from "@/components/workbench/words";
import type { AnnotationEvent } from "@/lib/annotation/annotation";
import { markStyleOf } from "@/lib/annotation/mark-style";
import { BodyWords } from "./body-words";
import styles from "./history-dialog.module.css";

/** Who said what, and when: nothing is ever overwritten. */
export function HistoryDialog() {
  const controller = useController();
  const panel = useWorkbench((state) => state.panel);
  const id = panel?.type === "history" ? panel.id : null;
  return (
    <Dialog
      open={id !== null}
      onOpenChange={(open) => {
        if (!open) controller.backToText();
      }}
      title="History of this annotation"
    >
      {id && <Events key={id} id={id} />}
    </Dialog>
  );
}

const verbs: Record<AnnotationEvent["type"], string> = {
  created: "recorded",
  changed: "changed",
  withdrawn: "withdrew",
  restored: "restored",
  moved: "moved",
};

function Events({ id }: { id: string }) {
  const { store } = useController();
  const [events, setEvents] = useState<readonly AnnotationEvent[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    store.options.api
      .history(id)
      .then((found) => here && setEvents(found))
      .catch((error: Error) => here && setFailure(error.message));
    return () => {
      here = false;
    };
  }, [store, id]);
  if (failure) return <p role="alert">{failure}</p>;
  if (!events) return <p>Loading …</p>;
  return (
    <ol className={styles["events"]}>
      {events.toReversed().map((event) => (
        <li key={event.version} className={styles["event"]}>
          <p className={styles["when"]}>
            {event.reviewer.name} {verbs[event.type]} it,{" "}
            <time dateTime={event.at}>
              {new Date(event.at).toLocaleString()}
            </time>
          </p>
          <Tag look={markStyleOf(event.body)}>{titleOf(event.body)}</Tag>{" "}
          {certaintyOf(event.body) && <Tag>{certaintyOf(event.body)}</Tag>}
          <BodyWords body={event.body} whole />
          {event.anchors.length > 1 && (
            <p className={styles["when"]}>{event.anchors.length} ranges</p>
          )}
        </li>
      ))}
    </ol>
  );
}
