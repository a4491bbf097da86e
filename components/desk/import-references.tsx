"use client";

import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { AppError } from "@/lib/core/errors";
import type { ImportedReferences } from "@/lib/server/criticism/references";
import { withObject } from "./case";
import styles from "./desk.module.css";
import { useDeskTools } from "./desk-context";

/** What file choosers offer first; the server looks at the words. */
const ACCEPT = ".bib,.ris,.json,.txt";

/**
 * Takes in publications as other programs write them, pasted or from a file.
 * `onFirst` gets the first of them, so that a form can cite it at once.
 */
export function ImportReferences({
  onFirst,
}: {
  onFirst?: (id: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles["import"]}>
      <Button
        small
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        From BibTeX, RIS or CSL-JSON
      </Button>
      <div id={id}>{open && <Paste onFirst={onFirst} />}</div>
    </div>
  );
}

function Paste({ onFirst }: { onFirst: ((id: string) => void) | undefined }) {
  const { api, onCase } = useDeskTools();
  const [words, setWords] = useState("");
  const [answer, setAnswer] = useState<ImportedReferences | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const add = async () => {
    setAnswer(null);
    setTrouble(null);
    try {
      const found = await api.importReferences(words);
      onCase((old) => found.made.reduce(withObject, old));
      setAnswer(found);
      if (found.refused.length === 0) setWords("");
      const [first] = [...found.made, ...found.known];
      if (first) onFirst?.(first.id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setTrouble(error.message);
    }
  };
  return (
    <div className={styles["row"]}>
      <TextArea
        label="Entries"
        hint="Pasted as they are, as many as there are"
        error={trouble}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={styles["actions"]}>
        <Button small onClick={add} disabled={words.trim() === ""}>
          Add these publications
        </Button>
        <Button small look="quiet" onClick={() => file.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={file}
          type="file"
          accept={ACCEPT}
          hidden
          aria-label="Bibliography"
          onChange={async (event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) setWords(await chosen.text());
          }}
        />
      </div>
      <div aria-live="polite">{answer && <Answer answer={answer} />}</div>
    </div>
  );
}

function Answer({ answer }: { answer: ImportedReferences }) {
  const { format, made, known, refused } = answer;
  return (
    <>
      <p className={styles["lead"]}>
        {format}: {made.length} added, {known.length} there already,{" "}
        {refused.length} refused.
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ id, reason }) => (
            <li key={id}>
              {id}: {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
