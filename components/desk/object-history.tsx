"use client";

import { useState } from "react";
import { AppError } from "@/lib/core/errors";
import type { ObjectEvent } from "@/lib/criticism/criticism";
import { nameOfObject } from "@/lib/criticism/names";
import type { DeskApi } from "./api";
import styles from "./desk.module.css";

/** Who recorded and changed it, and when; asked for when it is opened. */
export function ObjectHistory({ api, id }: { api: DeskApi; id: string }) {
  const [events, setEvents] = useState<readonly ObjectEvent[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const load = async () => {
    try {
      setEvents(await api.history(id));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setTrouble(error.message);
    }
  };
  return (
    <details
      className={styles["part"]}
      onToggle={(event) => {
        if (event.currentTarget.open && events === null) void load();
      }}
    >
      <summary>History</summary>
      {trouble && <p role="alert">{trouble}</p>}
      <ol reversed>
        {events?.toReversed().map((event) => (
          <li key={event.version}>
            {event.reviewer.name} {event.type} it,{" "}
            <time dateTime={event.at}>
              {new Date(event.at).toLocaleString()}
            </time>
            <small>{labelOf(event)}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}

function labelOf({ body }: ObjectEvent): string {
  return nameOfObject({ id: "", body } as Parameters<typeof nameOfObject>[0])
    .label;
}
