"use client";

import { type KeyboardEvent, memo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { Emendation } from "@/lib/emendation/emendation";
import { emendationKinds, term } from "@/lib/vocabulary/vocabulary";
import { DescriptionFields } from "./description-fields";
import type { Desk } from "./desk";
import styles from "./emendation-card.module.css";
import { useDeskState } from "./use-desk";

/** One correction: printed reading → corrected reading, why, who, when. */
export const EmendationCard = memo(function EmendationCard({
  desk,
  emendation,
}: {
  desk: Desk;
  emendation: Emendation;
}) {
  const editing = useDeskState(
    desk,
    (state) => state.editing === emendation.id,
  );
  const { ordinal, kind, page, reviewer, at, undone, resting } = emendation;
  const name = `Correction ${ordinal}`;
  return (
    <article
      className={styles["card"]}
      data-undone={undone ? "" : undefined}
      aria-label={name}
    >
      <header className={styles["header"]}>
        <Tag>{term(emendationKinds, kind).label}</Tag>
        <span>
          {ordinal}
          {page !== null && ` · p. ${page}`}
        </span>
        <span className={styles["who"]}>{reviewer.name}</span>
      </header>
      <Readings emendation={emendation} />
      {editing ? (
        <Editing desk={desk} emendation={emendation} />
      ) : (
        <p
          className={styles["reason"]}
          data-missing={emendation.reason === "" || undefined}
        >
          {emendation.reason || "No reason given yet"}
        </p>
      )}
      {resting > 0 && (
        <p className={styles["resting"]}>
          <a
            href={`/sources/${encodeURIComponent(desk.slug)}/annotate?filter=changed`}
          >
            {resting === 1
              ? "1 annotation rests on these words"
              : `${resting} annotations rest on these words`}
          </a>
        </p>
      )}
      <footer className={styles["actions"]}>
        <time dateTime={at}>{when(undone?.at ?? at)}</time>
        {undone && <span>taken back by {undone.by.name}</span>}
        <span className={styles["buttons"]}>
          {!undone && (
            <Button
              small
              look="quiet"
              onClick={() => desk.goTo(emendation)}
              aria-label={`Go to correction ${ordinal}`}
            >
              Go to
            </Button>
          )}
          {!editing && (
            <Button
              small
              look="quiet"
              onClick={() => desk.edit(emendation.id)}
              aria-label={`Write why correction ${ordinal} was made`}
            >
              Why
            </Button>
          )}
          <Button
            small
            look="quiet"
            onClick={() => void desk.reverse(emendation)}
            aria-label={`${undone ? "Make" : "Take"} correction ${ordinal} ${undone ? "again" : "back"}`}
          >
            {undone ? "Make again" : "Take back"}
          </Button>
        </span>
      </footer>
    </article>
  );
});

function when(at: string): string {
  return new Date(at).toLocaleString([], {
    dateStyle: "medium",
    timeStyle: "short",
  });
}

const MOST = 160;

function Readings({
  emendation: { before, after },
}: {
  emendation: Emendation;
}) {
  if (before === after) {
    return (
      <p className={styles["readings"]}>
        Moved, no word changed: {short(after)}
      </p>
    );
  }
  return (
    <p className={styles["readings"]}>
      {before ? <del>{short(before)}</del> : <em>nothing</em>}
      {" → "}
      {after ? <ins>{short(after)}</ins> : <em>nothing</em>}
    </p>
  );
}

function short(words: string): string {
  return words.length <= MOST ? words : `${words.slice(0, MOST)} …`;
}

function Editing({ desk, emendation }: { desk: Desk; emendation: Emendation }) {
  const { id, kind, reason } = emendation;
  const [value, setValue] = useState({ kind, reason });
  const save = () => void desk.saveDescription(id, value);
  const cancel = () => {
    desk.set({ editing: null });
    desk.focusText();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const field = event.target instanceof HTMLInputElement;
    if (event.key === "Escape") cancel();
    else if (event.key === "Enter" && field) save();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside
    <div className={styles["editing"]} onKeyDown={onKeyDown}>
      <DescriptionFields value={value} onChange={setValue} autoFocus />
      <span className={styles["buttons"]}>
        <Button small look="primary" onClick={save}>
          Save
        </Button>
        <Button small onClick={cancel}>
          Cancel
        </Button>
      </span>
    </div>
  );
}
