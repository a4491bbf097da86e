"use client";

import { useController } from "@/components/workbench/use-workbench";
import { citationOf } from "@/lib/document/citation";
import styles from "./body-words.module.css";

/** The printed note a link leads to. */
export function NoteTarget({ id }: { id: string }) {
  const note = useController().outline?.notes.find((one) => one.id === id);
  return (
    <p className={styles["words"]}>
      <b>→ Note {note && citationOf(note.page, note.label)}</b> {note?.text}
    </p>
  );
}
