"use client";

import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Fact } from "@/lib/api/findings";
import { fetchFacts, importFacts, switchFact, withdrawFact } from "./api";
import { FactForm } from "./fact-form";
import styles from "./facts.module.css";

/** The dated facts lenses ask: each with its source, to be added to and changed. */
export function Facts({ onChanged }: { onChanged: () => void }) {
  const [facts, setFacts] = useState<readonly Fact[] | null>(null);
  const [said, setSaid] = useState("");
  const [wanted, setWanted] = useState("");
  // The fact in the form; "new" for one that is not there yet.
  const [editing, setEditing] = useState<Fact | "new" | null>(null);

  async function load(words = "") {
    setFacts(await fetchFacts());
    setSaid(words);
  }

  async function changed(done: unknown, words: string) {
    if (!done) return;
    await load(words);
    onChanged();
  }

  async function take(file: File | undefined) {
    if (!file) return;
    const taken = await importFacts(await file.text());
    await changed(taken, `${taken?.added} facts taken in`);
  }

  const shown = facts?.filter((fact) => matches(fact, wanted)) ?? [];
  return (
    <details
      className={styles["facts"]}
      onToggle={(event) => {
        if (event.currentTarget.open && facts === null) void load();
      }}
    >
      <summary>Facts the lenses ask</summary>
      <p className={styles["words"]}>
        Words, names, events, lives and offices with their dates and sources. A
        CSV file with the columns kind, label, forms, date, statement and source
        adds yours; several forms are parted by “|”.
      </p>
      <div className={styles["acts"]}>
        <Button look="primary" onClick={() => setEditing("new")}>
          Add a fact
        </Button>
        <ButtonLink href="/api/gazetteer/export" download="facts.csv">
          Take them away as CSV
        </ButtonLink>
        <label className={styles["file"]}>
          Add facts from a CSV file
          <input
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      <TextField
        label="Find a fact"
        type="search"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <p role="status">{said || (facts ? `${shown.length} facts` : "")}</p>
      <ul className={styles["list"]} aria-label="Facts">
        {shown.map((fact) => (
          <li key={fact.id} data-off={fact.off || undefined}>
            <span>
              <b>{fact.label}</b>, {fact.date}. {fact.statement}{" "}
              <cite>{fact.source}</cite>
            </span>
            <FactActs
              fact={fact}
              onEdit={() => setEditing(fact)}
              onDone={changed}
            />
          </li>
        ))}
      </ul>
      {editing && (
        <FactForm
          fact={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
          onKept={(fact) => {
            setEditing(null);
            void changed(fact, `“${fact.label}” kept`);
          }}
        />
      )}
    </details>
  );
}

/** What can be done with one fact. One of the program is switched off only. */
function FactActs({
  fact,
  onEdit,
  onDone,
}: {
  fact: Fact;
  onEdit: () => void;
  onDone: (done: unknown, words: string) => Promise<void>;
}) {
  const { id, label, off, own, shipped } = fact;
  const flip = async () =>
    onDone(await switchFact(id, !off), `“${label}” ${off ? "on" : "off"}`);
  const withdraw = async () =>
    onDone(
      await withdrawFact(id),
      `“${label}” ${shipped ? "as it came" : "withdrawn"}`,
    );
  return (
    <span className={styles["acts"]}>
      <Button
        small
        look="quiet"
        aria-label={`Change ${label}`}
        onClick={onEdit}
      >
        Change
      </Button>
      <Button
        small
        look="quiet"
        aria-label={`${off ? "Ask" : "Do not ask"} ${label}`}
        onClick={() => void flip()}
      >
        {off ? "Switch on" : "Switch off"}
      </Button>
      {own && (
        <Button
          small
          look="quiet"
          aria-label={`${shipped ? "As it came:" : "Withdraw"} ${label}`}
          onClick={() => void withdraw()}
        >
          {shipped ? "As it came" : "Withdraw"}
        </Button>
      )}
    </span>
  );
}

function matches({ label, statement, date }: Fact, wanted: string): boolean {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const all = `${label} ${statement} ${date}`.toLowerCase();
  return words.every((word) => all.includes(word));
}
