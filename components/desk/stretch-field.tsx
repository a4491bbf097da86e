"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Stretch } from "@/lib/criticism/fields";
import type { TextFacts } from "./case";
import styles from "./desk.module.css";

/** Stretches of the source, chosen by printed page or by chapter. */
export function StretchField({
  label,
  hint,
  value,
  onChange,
  text,
}: {
  label: string;
  hint?: string | undefined;
  value: readonly Stretch[];
  onChange: (value: Stretch[]) => void;
  text: TextFacts;
}) {
  return (
    <fieldset className={styles["group"]}>
      <legend>{label}</legend>
      {hint && <p className={styles["hint"]}>{hint}</p>}
      <ul className={styles["stretches"]}>
        {value.map((stretch) => (
          <li key={`${stretch.stream} ${stretch.start} ${stretch.end}`}>
            <span>
              {stretch.label || `${stretch.start}–${stretch.end}`}
              {stretch.opens && <small> “{stretch.opens} …”</small>}
              {stretch.state === "orphaned" && <small> (not found)</small>}
            </span>
            <Button
              small
              look="quiet"
              aria-label={`Take out ${stretch.label || "this stretch"}`}
              onClick={() => onChange(value.filter((one) => one !== stretch))}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      <AddPages text={text} onAdd={(one) => onChange([...value, one])} />
      {text.chapters.length > 0 && (
        <Select
          label="Add a chapter"
          options={[
            { value: "", label: "Choose" },
            ...text.chapters.map(({ label, start }) => ({
              value: String(start),
              label,
            })),
          ]}
          value=""
          onValueChange={(start) => {
            const chapter = text.chapters.find(
              (one) => String(one.start) === start,
            );
            if (chapter)
              onChange([...value, stretchOf(chapter, chapter.label)]);
          }}
        />
      )}
    </fieldset>
  );
}

function AddPages({
  text,
  onAdd,
}: {
  text: TextFacts;
  onAdd: (stretch: Stretch) => void;
}) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const id = useId();
  const add = () => {
    const found = pagesAsStretch(text, from.trim(), to.trim() || from.trim());
    if (typeof found === "string") {
      setTrouble(found);
      return;
    }
    setTrouble(null);
    setFrom("");
    setTo("");
    onAdd(found);
  };
  return (
    <div className={styles["pages"]}>
      <TextField
        label="From page"
        error={trouble}
        value={from}
        onValueChange={setFrom}
      />
      <TextField
        label="To page"
        value={to}
        onValueChange={setTo}
        aria-describedby={id}
      />
      <Button small onClick={add} disabled={from.trim() === ""}>
        Add these pages
      </Button>
    </div>
  );
}

/** The stretch of some printed pages, or what is the matter with them. */
export function pagesAsStretch(
  { pages, length }: TextFacts,
  from: string,
  to: string,
): Stretch | string {
  const first = pages.findIndex(({ label }) => label === from);
  const last = pages.findIndex(({ label }) => label === to);
  if (first < 0) return `There is no page ${from}.`;
  if (last < 0) return `There is no page ${to}.`;
  if (last < first) return `Page ${to} stands before page ${from}.`;
  const start = pages[first]?.start ?? 0;
  const end = pages[last + 1]?.start ?? length;
  return stretchOf(
    { start, end },
    from === to ? `p. ${from}` : `pp. ${from}–${to}`,
  );
}

/** The words at its ends are filled in by the program when it is saved. */
function stretchOf(
  { start, end }: { start: number; end: number },
  label: string,
): Stretch {
  const state = "exact" as const;
  return { stream: "main", start, end, opens: "", closes: "", label, state };
}
