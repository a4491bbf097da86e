"use client";

import { Popover } from "@/components/ui/popover";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import { citationOf } from "@/lib/document/citation";
import { positionOfId } from "@/lib/editor/queries/atoms";
import styles from "./note-popover.module.css";

/** The words of a printed note, at its call. */
export function NotePopover() {
  const controller = useController();
  const panel = useWorkbench((state) => state.panel);
  const open = panel?.type === "note" ? panel : null;
  const anchor = open ? document.getElementById(open.callId) : null;
  return (
    <Popover.Root
      open={open !== null}
      onOpenChange={(next) => {
        if (!next) controller.backToText();
      }}
    >
      <Popover.Popup
        anchor={anchor}
        side="top"
        align="center"
        className={styles["popup"] ?? ""}
        finalFocus={() => controller.source?.view.dom ?? null}
      >
        {open && <NoteWords id={open.noteId} />}
      </Popover.Popup>
    </Popover.Root>
  );
}

function NoteWords({ id }: { id: string }) {
  const controller = useController();
  const { outline, source } = controller;
  const note = outline?.notes.find((one) => one.id === id);
  const unit = outline?.units.find((one) => one.id === id);
  const position = source ? positionOfId(source.doc, id) : null;
  return (
    <>
      <Popover.Title className={styles["title"] ?? ""}>
        {note
          ? `Note · ${citationOf(note.page, note.label) ?? "page unknown"}`
          : (unit?.heading ?? "Note")}
      </Popover.Title>
      <p className={styles["words"]}>
        {note?.text ?? wordsOf(source, position)}
      </p>
      {source && position !== null && (
        <button
          type="button"
          className={styles["go"]}
          onClick={() => {
            controller.backToText();
            source.setCaret(position + 1);
            source.reveal(position + 1, "reading-line");
          }}
        >
          Go to the place
        </button>
      )}
    </>
  );
}

function wordsOf(
  source: ReturnType<typeof useController>["source"],
  position: number | null,
): string {
  if (!source || position === null) return "";
  return (source.doc.nodeAt(position)?.textContent ?? "").slice(0, 700);
}
