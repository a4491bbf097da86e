"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea, TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Fact } from "@/lib/api/findings";
import {
  type GazetteerEntry,
  gazetteerKinds,
} from "@/lib/lenses/gazetteer/entry";
import { slugOf } from "@/lib/lenses/gazetteer/slug";
import { spanOf } from "@/lib/lenses/time/span";
import { saveFact } from "./api";
import styles from "./facts.module.css";

const kinds = gazetteerKinds.map(({ id, label, definition }) => ({
  value: id,
  label,
  hint: definition,
}));

/** A dated fact, new or to be changed; a change of a shipped one is yours. */
export function FactForm({
  fact,
  onClose,
  onKept,
}: {
  fact: Fact | null;
  onClose: () => void;
  onKept: (fact: Fact) => void;
}) {
  const form = useId();
  const [kind, setKind] = useState<GazetteerEntry["kind"]>(
    fact?.kind ?? "event",
  );
  const [wrong, setWrong] = useState<string | null>(null);

  async function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const entry = entryFrom(new FormData(event.currentTarget), kind, fact);
    if (!spanOf(entry.date)) {
      setWrong("Write a day, month or year, or an interval: 1924-01-26/..");
      return;
    }
    setWrong(null);
    const kept = await saveFact(entry);
    if (kept) onKept(kept);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={fact ? `Change “${fact.label}”` : "Add a fact"}
      description="A fact is asked by every lens that looks at dates. Name where it can be looked up."
      actions={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button look="primary" type="submit" form={form}>
            Keep the fact
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void keep(event)}>
        <div className={styles["fields"]}>
          <Select
            label="Kind"
            options={kinds}
            value={kind}
            onValueChange={setKind}
          />
          <TextField
            label="Label"
            name="label"
            required
            defaultValue={fact?.label}
          />
          <TextField
            label="Words by which a text names it"
            name="forms"
            required
            hint="Several are parted by “|”."
            defaultValue={fact?.forms.join(" | ")}
          />
          <TextField
            label="Date"
            name="date"
            required
            hint="EDTF: a day, a month, a year, or an interval as 1924-01-26/.."
            error={wrong}
            defaultValue={fact?.date}
          />
          <TextField
            label="Person"
            name="person"
            hint="For lives, offices and stays: the names, parted by “|”."
            defaultValue={fact?.person.join(" | ")}
          />
          <TextField
            label="Place"
            name="place"
            hint="For stays: the names of the place, parted by “|”."
            defaultValue={fact?.place.join(" | ")}
          />
          <TextArea
            label="What is the case"
            name="statement"
            required
            rows={2}
            defaultValue={fact?.statement}
          />
          <TextField
            label="Where it can be looked up"
            name="source"
            required
            defaultValue={fact?.source}
          />
        </div>
      </form>
    </Dialog>
  );
}

function entryFrom(
  data: FormData,
  kind: GazetteerEntry["kind"],
  fact: Fact | null,
): GazetteerEntry {
  const text = (name: string) => String(data.get(name) ?? "").trim();
  const list = (name: string) =>
    text(name)
      .split("|")
      .map((one) => one.trim())
      .filter(Boolean);
  return {
    id: fact?.id ?? slugOf(`${kind} ${text("label")}`),
    kind,
    label: text("label"),
    forms: list("forms"),
    date: text("date"),
    person: list("person"),
    place: list("place"),
    statement: text("statement"),
    source: text("source"),
  };
}
