"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { acceptedExtensions } from "@/lib/import/extensions";
import styles from "./file-drop.module.css";

/** What the file chooser offers first; the server looks at the bytes. */
const ACCEPT = acceptedExtensions.join(",");

/** A place for a file; while something is dragged the whole page takes it. */
export function FileDrop({
  onFile,
  children,
}: {
  onFile: (file: File) => void;
  children?: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const over = usePageDrop(onFile);
  return (
    <div className={styles["drop"]} data-over={over || undefined}>
      <p className={styles["words"]}>
        <b>{over ? "Let go: it will only be looked at" : "Drop a file here"}</b>
        <span>
          plain text, HTML, Markdown, Word (DOCX), TEI, PDF with a text layer,
          hOCR or ALTO
        </span>
      </p>
      <div className={styles["aside"]}>
        {children}
        <Button onClick={() => input.current?.click()}>Choose a file</Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPT}
          hidden
          aria-label="File of the source"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) onFile(file);
          }}
        />
      </div>
    </div>
  );
}

/** True while a file is held over the page; a drop anywhere counts. */
function usePageDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    let depth = 0;
    const hasFile = (event: DragEvent) =>
      event.dataTransfer?.types.includes("Files") === true;
    const change = (by: number) => (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    const enter = change(1);
    const leave = change(-1);
    const stay = change(0);
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", stay);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", stay);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
