"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { AppError } from "@/lib/core/errors";
import { objectBodySchema } from "@/lib/criticism/criticism";
import type { Case, TextFacts } from "./case";
import styles from "./desk.module.css";
import { FieldInput } from "./field-input";
import type { Form } from "./fields";

type Values = Record<string, unknown>;

/** What is wrong with what was filled in, by field; "" is the whole. */
type Troubles = Readonly<Record<string, string>>;

/**
 * A form for one thing. What was typed stays on every error; saving shows
 * where something is the matter, and leads there.
 */
export function ObjectForm({
  form,
  initial,
  check,
  save,
  onSaved,
  onCancel,
  locked,
  all,
  text,
}: {
  form: Form;
  initial: Values;
  /** What is wrong before anything is sent. */
  check: (values: Values) => Troubles;
  save: (values: Values) => Promise<void>;
  onSaved: () => void;
  onCancel: (() => void) | null;
  /** Why nothing can be changed here; null when it can. */
  locked: string | null;
  all: Case;
  text: TextFacts;
}) {
  const [values, setValues] = useState<Values>(initial);
  const [troubles, setTroubles] = useState<Troubles>({});
  const [saving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = check(values);
    setTroubles(found);
    if (Object.keys(found).length > 0 || saving) return;
    setSaving(true);
    try {
      await save(values);
      onSaved();
    } catch (error) {
      setTroubles(troublesOf(error));
    } finally {
      setSaving(false);
    }
  };
  const named = form.fields.find(({ name }) => troubles[name]);
  const whole = troubles[""] ?? (named ? null : Object.values(troubles)[0]);
  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      {locked && <p className={styles["locked"]}>{locked}</p>}
      <fieldset disabled={locked !== null} className={styles["plain"]}>
        {form.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={values[field.name]}
            onChange={(value) =>
              setValues((old) => ({ ...old, [field.name]: value }))
            }
            all={all}
            text={text}
            error={troubles[field.name] ?? null}
          />
        ))}
      </fieldset>
      {(whole || named) && (
        <p role="alert" className={styles["error"]}>
          Not saved.{" "}
          {whole ?? `${named?.label}: ${troubles[named?.name ?? ""]}`}
        </p>
      )}
      {!locked && (
        <div className={styles["actions"]}>
          <Button type="submit" look="primary">
            {saving ? "Saving …" : "Save"}
          </Button>
          {onCancel && <Button onClick={onCancel}>Cancel</Button>}
        </div>
      )}
    </form>
  );
}

/** What the schema of an object says of some values, by field. */
export function objectTroubles(kind: string, values: Values): Troubles {
  const result = objectBodySchema.safeParse({ ...values, kind });
  if (result.success) return {};
  return Object.fromEntries(
    result.error.issues
      .toReversed()
      .map(({ path, message }) => [String(path[0] ?? ""), inWords(message)]),
  );
}

/** Messages of the schema library, for people. */
function inWords(message: string): string {
  if (/>=1 char|at least 1/.test(message)) return "is needed";
  return message;
}

function troublesOf(error: unknown): Troubles {
  if (!(error instanceof AppError)) throw error;
  const field = error.details["field"];
  return { [typeof field === "string" ? field : ""]: error.message };
}
