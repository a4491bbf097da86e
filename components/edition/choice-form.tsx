"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { TextArea, TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { EditionChoice } from "@/lib/edition/choice";
import {
  annotationKinds,
  annotationStatus,
  axes,
} from "@/lib/vocabulary/vocabulary";
import styles from "./choice-form.module.css";

const namings = [
  { value: "names", label: "By their names" },
  { value: "initials", label: "By their initials" },
  { value: "letters", label: "As Reviewer A, B, C" },
] as const;

const contents = [
  { value: "whole", label: "The text with its annotations" },
  {
    value: "annotations",
    label: "The annotations alone",
    hint: "for a text in copyright; quotations of at most 300 characters",
  },
] as const;

const readings = [
  {
    value: "corrected",
    label: "With the corrections made to it",
    hint: "each with its printed reading and reason",
  },
  {
    value: "printed",
    label: "As printed",
    hint: "corrections are left out; annotations stand on the printed words",
  },
] as const;

const levels = [
  ...axes.map(({ id, label }) => ({ id, label })),
  ...annotationKinds
    .filter(({ id }) => id !== "judgment")
    .map(({ id, label }) => ({ id, label: `${label}s` })),
] as { id: EditionChoice["levels"][number]; label: string }[];

const statuses = annotationStatus.filter(
  ({ id }) => id !== "withdrawn",
) as readonly { id: EditionChoice["statuses"][number]; label: string }[];

interface Props {
  choice: EditionChoice;
  reviewers: readonly { id: string; name: string }[];
  onChange: (part: Partial<EditionChoice>) => void;
}

/** What the edition holds, and what it says of itself. */
export function ChoiceForm({ choice, reviewers, onChange }: Props) {
  return (
    <form
      className={styles["form"]}
      aria-label="What the edition holds"
      onSubmit={(event) => event.preventDefault()}
    >
      <Statement choice={choice} onChange={onChange} />
      <div className={styles["columns"]}>
        <Boxes
          legend="Levels of the apparatus"
          items={levels}
          chosen={choice.levels}
          onChange={(chosen) => onChange({ levels: chosen })}
        />
        <Boxes
          legend="Status"
          items={statuses}
          chosen={choice.statuses}
          onChange={(chosen) => onChange({ statuses: chosen })}
        />
        <Boxes
          legend="Reviewers"
          items={reviewers.map(({ id, name }) => ({ id, label: name }))}
          chosen={
            choice.reviewers.length === 0
              ? reviewers.map(({ id }) => id)
              : choice.reviewers
          }
          onChange={(chosen) =>
            onChange({
              reviewers: chosen.length === reviewers.length ? [] : chosen,
            })
          }
        />
      </div>
    </form>
  );
}

function Statement({ choice, onChange }: Omit<Props, "reviewers">) {
  const text = (name: "responsibility" | "licence") => ({
    value: choice[name],
    maxLength: 500,
    onChange: (event: { target: { value: string } }) =>
      onChange({ [name]: event.target.value }),
  });
  return (
    <div className={styles["statement"]}>
      <TextField
        label="Title of the edition"
        value={choice.title}
        maxLength={500}
        error={choice.title.trim() ? null : "An edition needs a title."}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextField
        label="Date"
        type="date"
        value={choice.date}
        onChange={(event) =>
          event.target.value && onChange({ date: event.target.value })
        }
      />
      <TextField label="Responsible" {...text("responsibility")} />
      <TextField
        label="Licence of the annotations"
        hint="for example CC BY 4.0"
        {...text("licence")}
      />
      <Select
        label="It holds"
        options={contents}
        value={choice.content}
        onValueChange={(content) => onChange({ content })}
      />
      <Select
        label="The text"
        options={readings}
        value={choice.reading}
        onValueChange={(reading) => onChange({ reading })}
      />
      <Select
        label="Persons are named"
        options={namings}
        value={choice.naming}
        onValueChange={(naming) => onChange({ naming })}
      />
      <div className={styles["wide"]}>
        <TextArea
          label="Editorial principles"
          rows={3}
          maxLength={20_000}
          value={choice.principles}
          onChange={(event: { target: { value: string } }) =>
            onChange({ principles: event.target.value })
          }
        />
      </div>
    </div>
  );
}

/** At least one stays chosen: an edition of nothing is none. */
function Boxes<T extends string>({
  legend,
  items,
  chosen,
  onChange,
}: {
  legend: string;
  items: readonly { id: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}) {
  const turn = (id: T, on: boolean) => {
    const next = items
      .map((item) => item.id)
      .filter((other) => (other === id ? on : chosen.includes(other)));
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className={styles["boxes"]}>
      <legend className={styles["legend"]}>{legend}</legend>
      {items.length === 0 && <p className={styles["none"]}>Nobody yet.</p>}
      {items.map(({ id, label }) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          onCheckedChange={(on) => turn(id, on)}
        >
          {label}
        </Checkbox>
      ))}
    </fieldset>
  );
}
