"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ChooseMany, ChooseOne } from "@/components/ui/combobox";
import { TextArea, TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Stretch } from "@/lib/criticism/fields";
import { type Case, choicesFor, type TextFacts } from "./case";
import styles from "./desk.module.css";
import type { Field } from "./fields";
import { ImportReferences } from "./import-references";
import { ReferenceField } from "./reference-field";
import { StretchField } from "./stretch-field";

export interface FieldProps {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  all: Case;
  text: TextFacts;
  error?: string | null;
}

const UNSET = "";

/** The control for one field, by its type. */
export function FieldInput(props: FieldProps) {
  const { field, value, onChange, all, error } = props;
  const { label, hint } = field;
  switch (field.type) {
    case "line":
    case "date":
      return (
        <TextField
          label={label}
          hint={hint}
          error={error}
          value={String(value ?? "")}
          onValueChange={(next) => onChange(next)}
        />
      );
    case "number":
      return (
        <TextField
          label={label}
          hint={hint}
          error={error}
          inputMode="numeric"
          value={String(value ?? "")}
          onValueChange={(next) => onChange(next === "" ? null : Number(next))}
        />
      );
    case "words":
      return (
        <TextArea
          label={label}
          hint={hint}
          error={error}
          value={String(value ?? "")}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "yes":
      return (
        <Checkbox
          checked={value === true}
          onCheckedChange={(next) => onChange(next)}
        >
          {label}
        </Checkbox>
      );
    case "yes-no-unknown":
      return (
        <Select
          label={label}
          options={[
            { value: "unknown", label: "Not known" },
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
          value={value === null ? "unknown" : value ? "yes" : "no"}
          onValueChange={(next) =>
            onChange(next === "unknown" ? null : next === "yes")
          }
        />
      );
    case "choice":
      return (
        <Select
          label={label}
          options={[
            ...(field.none === undefined
              ? []
              : [{ value: UNSET, label: field.none }]),
            ...field.terms.map((term) => ({
              value: term.id,
              label: term.label,
              hint: term.definition,
            })),
          ]}
          value={String(value ?? UNSET)}
          onValueChange={(next) => onChange(next === UNSET ? null : next)}
        />
      );
    case "terms":
      return (
        <ChooseMany
          label={label}
          hint={hint}
          choices={field.terms.map(({ id, label }) => ({ value: id, label }))}
          values={value as string[]}
          onValuesChange={onChange}
        />
      );
    case "one":
      return (
        <div>
          <ChooseOne
            label={label}
            hint={hint}
            choices={choicesFor(all, field.of)}
            value={value === "" ? null : (value as string | null)}
            onValueChange={(next) => onChange(next ?? (field.must ? "" : null))}
          />
          {error && <p className={styles["error"]}>{error}</p>}
          {field.of.includes("reference") && (
            <ImportReferences onFirst={onChange} />
          )}
        </div>
      );
    case "many":
      return (
        <ChooseMany
          label={label}
          hint={hint}
          choices={choicesFor(all, field.of)}
          values={value as string[]}
          onValuesChange={onChange}
        />
      );
    case "stretches":
      return (
        <StretchField
          label={label}
          hint={hint}
          value={value as Stretch[]}
          onChange={onChange}
          text={props.text}
        />
      );
    case "csl":
      return (
        <ReferenceField
          label={label}
          value={value as Record<string, unknown>}
          onChange={onChange}
        />
      );
    case "rows":
      return <Rows {...props} field={field} />;
    case "group":
      return <Group {...props} field={field} />;
  }
}

/** Things of one shape, as many as there are; plain words where it has none. */
function Rows({
  field,
  value,
  onChange,
  all,
  text,
}: FieldProps & { field: Extract<Field, { type: "rows" }> }) {
  const rows = value as unknown[];
  const plain = field.fields.length === 0;
  const put = (i: number, row: unknown) =>
    onChange(rows.map((old, n) => (n === i ? row : old)));
  const add = () => onChange([...rows, plain ? "" : emptyRow(field.fields)]);
  return (
    <fieldset className={styles["group"]}>
      <legend>{field.label}</legend>
      {field.hint && <p className={styles["hint"]}>{field.hint}</p>}
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
        <div key={i} className={styles["row"]}>
          {plain ? (
            <TextField
              label={`${field.row} ${i + 1}`}
              value={String(row)}
              onValueChange={(next) => put(i, next)}
            />
          ) : (
            field.fields.map((inner) => (
              <FieldInput
                key={inner.name}
                field={{ ...inner, label: `${inner.label} ${i + 1}` }}
                value={(row as Record<string, unknown>)[inner.name]}
                onChange={(next) =>
                  put(i, { ...(row as object), [inner.name]: next })
                }
                all={all}
                text={text}
              />
            ))
          )}
          <Button
            small
            look="quiet"
            onClick={() => onChange(rows.filter((_, n) => n !== i))}
          >
            Take out {field.row} {i + 1}
          </Button>
        </div>
      ))}
      <Button small onClick={add}>
        Add {field.row}
      </Button>
    </fieldset>
  );
}

/** Several fields that belong together; null until they are asked for. */
function Group({
  field,
  value,
  onChange,
  all,
  text,
}: FieldProps & { field: Extract<Field, { type: "group" }> }) {
  const group = value as Record<string, unknown> | null;
  return (
    <fieldset className={styles["group"]}>
      <legend>{field.label}</legend>
      {field.hint && <p className={styles["hint"]}>{field.hint}</p>}
      {group === null ? (
        <Button small onClick={() => onChange(emptyRow(field.fields))}>
          Add {field.label.toLowerCase()}
        </Button>
      ) : (
        field.fields.map((inner) => (
          <FieldInput
            key={inner.name}
            field={inner}
            value={group[inner.name]}
            onChange={(next) => onChange({ ...group, [inner.name]: next })}
            all={all}
            text={text}
          />
        ))
      )}
    </fieldset>
  );
}

function emptyRow(fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, type }) => [
      name,
      type === "many" || type === "stretches" ? [] : "",
    ]),
  );
}
