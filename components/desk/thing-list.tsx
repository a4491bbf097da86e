"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { KeysOf } from "@/components/ui/kbd";
import type { Named } from "@/lib/criticism/names";
import type { Kind } from "./case";
import styles from "./desk.module.css";
import { ImportReferences } from "./import-references";
import { formOf } from "./kind-list";

/** More are found by their words. */
const SHOWN = 200;

/** The things of one kind, found by their words. */
export function ThingList({
  kind,
  things,
  chosen,
  onChoose,
  onNew,
}: {
  kind: Kind;
  things: readonly Named[];
  chosen: string | null;
  onChoose: (id: string) => void;
  onNew: () => void;
}) {
  const [words, setWords] = useState("");
  const form = formOf(kind);
  const wanted = words.trim().toLowerCase();
  const found = things.filter(({ code, label }) =>
    `${code} ${label}`.toLowerCase().includes(wanted),
  );
  return (
    <section aria-labelledby="things">
      <header className={styles["head"]}>
        <h2 id="things">{form.many}</h2>
        <Button small look="primary" onClick={onNew}>
          <Icon name="plus" size={12} /> New <KeysOf id="desk-new" />
        </Button>
      </header>
      <p className={styles["lead"]}>{form.lead}</p>
      {kind === "reference" && <ImportReferences />}
      {things.length > 8 && (
        <TextField
          label={`Find among ${things.length}`}
          value={words}
          onValueChange={setWords}
        />
      )}
      <ul className={styles["list"]}>
        {found.slice(0, SHOWN).map(({ id, code, label }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosen ? "true" : undefined}
              onClick={() => onChoose(id)}
            >
              {code && <b>{code}</b>} {label || "(no words)"}
            </button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p className={styles["lead"]}>
          {found.length - SHOWN} more; find them by their words.
        </p>
      )}
      {things.length === 0 && <p className={styles["lead"]}>None yet.</p>}
    </section>
  );
}
