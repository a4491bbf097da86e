"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Fact } from "@/lib/api/findings";
import { fetchFacts, importFacts, switchFact } from "./api";
import styles from "./facts.module.css";

/** The dated facts lenses ask: each with its source, to be switched off. */
export function Facts() {
  const [facts, setFacts] = useState<readonly Fact[] | null>(null);
  const [said, setSaid] = useState("");

  async function load() {
    setFacts(await fetchFacts());
  }

  async function flip(fact: Fact) {
    if (await switchFact(fact.id, !fact.off)) await load();
  }

  async function take(file: File | undefined) {
    if (!file) return;
    const taken = await importFacts(await file.text());
    if (!taken) return;
    setSaid(`${taken.added} facts taken in`);
    await load();
  }

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
      <label className={styles["file"]}>
        Add facts from a CSV file
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      <p role="status">{said}</p>
      <ul className={styles["list"]}>
        {facts?.map((fact) => (
          <li key={fact.id} data-off={fact.off || undefined}>
            <span>
              <b>{fact.label}</b>, {fact.date}. {fact.statement}{" "}
              <cite>{fact.source}</cite>
            </span>
            <Button
              small
              look="quiet"
              aria-label={`${fact.off ? "Ask" : "Do not ask"} ${fact.label}`}
              onClick={() => void flip(fact)}
            >
              {fact.off ? "Switch on" : "Switch off"}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
