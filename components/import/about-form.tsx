"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/field";
import type { Metadata } from "@/lib/api/contract";
import styles from "./about-form.module.css";

const fields = [
  { id: "author", label: "Author, or the person it claims" },
  { id: "editor", label: "Editor or translator" },
  {
    id: "published",
    label: "Published",
    hint: "Year or EDTF: 1955, 1955-03, 1955~",
  },
  { id: "date", label: "Time it speaks of", hint: "EDTF: 1926/1950" },
  { id: "type", label: "Kind of source", hint: "diary, letters, article …" },
  { id: "rights", label: "Rights" },
] as const;

/** The record of the source. Every field can say that it is not known. */
export function AboutForm({
  recognised,
  metadata,
  onChange,
}: {
  recognised: string | null;
  metadata: Metadata;
  onChange: (metadata: Metadata) => void;
}) {
  return (
    <fieldset className={styles["form"]}>
      <legend className={styles["heading"]}>About the source</legend>
      {recognised && (
        <p className={styles["recognised"]}>
          Recognised: <b>{recognised}</b>. Its record is filled in below.
        </p>
      )}
      <TextField
        label="Title"
        value={metadata.title}
        maxLength={500}
        error={
          metadata.title.trim()
            ? null
            : "A source needs a title to be found by."
        }
        onChange={(event) =>
          onChange({ ...metadata, title: event.target.value })
        }
      />
      {fields.map((field) => (
        <OptionalField
          key={field.id}
          label={field.label}
          hint={"hint" in field ? field.hint : undefined}
          value={metadata[field.id]}
          onChange={(value) => onChange({ ...metadata, [field.id]: value })}
        />
      ))}
      <OptionalField
        label="Languages"
        hint="Tags with commas between: en, fr, ru"
        value={metadata.languages.length ? metadata.languages.join(", ") : null}
        onChange={(value) =>
          onChange({ ...metadata, languages: languagesIn(value) })
        }
      />
    </fieldset>
  );
}

function OptionalField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string | undefined;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  return (
    <div className={styles["optional"]}>
      <TextField
        label={label}
        hint={value === null ? undefined : hint}
        value={value ?? ""}
        disabled={value === null}
        placeholder={value === null ? "unknown" : ""}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className={styles["unknown"]}>
        <Checkbox
          checked={value === null}
          onCheckedChange={(unknown) => onChange(unknown ? null : "")}
        >
          unknown<span className="visually-hidden">: {label}</span>
        </Checkbox>
      </div>
    </div>
  );
}

function languagesIn(value: string | null): string[] {
  return value === null ? [] : value.split(/[\s,;]+/).filter(Boolean);
}
