"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { ComparedRound, SettleRequest } from "@/lib/api/rounds";
import { allAgree } from "@/lib/rounds/compare";
import { comparisons, settlementOutcomes } from "@/lib/vocabulary/rounds";
import { axes, axisValues, term } from "@/lib/vocabulary/vocabulary";
import { roundsApi, wordsOf } from "./api";
import { emptyJudgment, JudgmentForm } from "./judgment-form";
import { PlaceTable } from "./place-table";
import styles from "./rounds.module.css";

type Item = ComparedRound["items"][number];
export type Place = Item["places"][number];

/** What reviewers said, place by place, and what an editor makes of it. */
export function SettleScreen({
  slug,
  initial,
}: {
  slug: string;
  initial: ComparedRound;
}) {
  const [compared, setCompared] = useState(initial);
  const [key, setKey] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const api = roundsApi(slug, compared.round.id);
  const all = compared.items.flatMap((item) =>
    item.places.map((place) => ({ item, place })),
  );
  const open = all.find(({ place }) => place.key === key) ?? all[0];
  const agreed = all.filter(({ place }) => allAgree(place) && !place.settled);
  const people = new Map(
    compared.round.members.map(({ reviewer }) => [reviewer.id, reviewer]),
  );

  async function attempt(act: () => Promise<ComparedRound>) {
    try {
      setTrouble(null);
      setCompared(await act());
      setReason("");
      list.current?.focus();
    } catch (error) {
      setTrouble(wordsOf(error));
    }
  }

  const settle = (
    request: Omit<SettleRequest, "reason" | "places">,
    places?: string[],
  ) => {
    const keys = places ?? (open ? [open.place.key] : []);
    if (reason.trim() === "") {
      setTrouble("Give your reason first: it is printed beside the outcome.");
      reasonField.current?.focus();
      return;
    }
    void attempt(() => api.settle({ places: keys, ...request, reason }));
  };
  const adopt = (n: number) => {
    const answer = open?.place.answers[n];
    if (answer) settle({ outcome: "adopted", adopt: answer.annotationId });
  };
  const takeBack = () => {
    const settled = open?.place.settled;
    if (settled) void attempt(() => api.takeBack(settled.id));
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = all.findIndex(({ place }) => place.key === open?.place.key);
    const go = (by: number) =>
      setKey(all[at + by]?.place.key ?? open?.place.key ?? null);
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(1),
      ArrowUp: () => go(-1),
      r: () => reasonField.current?.focus(),
      d: () => settle({ outcome: "disputed" }),
      x: () => settle({ outcome: "none" }),
      u: takeBack,
    };
    const digit = Number(event.key);
    if (digit >= 1) adopt(digit - 1);
    else if (acts[event.key]) acts[event.key]?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (!open) return <p>Nothing was judged in this round.</p>;
  return (
    <div className={styles["two"]}>
      <div>
        <OpenPlace
          item={open.item}
          place={open.place}
          people={people}
          adopt={adopt}
        />
        <TextArea
          label="Reason"
          hint="Printed with the outcome. Escape leads back to the list."
          ref={reasonField}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") list.current?.focus();
          }}
        />
        {trouble && (
          <p role="alert" className={styles["trouble"]}>
            {trouble}
          </p>
        )}
        {open.place.settled ? (
          <Settled place={open.place} onTakeBack={takeBack} />
        ) : (
          <Outcomes place={open.place} settle={settle} />
        )}
        {agreed.length > 0 && (
          <details>
            <summary>
              Settle at once the {agreed.length} places where all said the same
            </summary>
            <ul>
              {agreed.map(({ item, place }) => (
                <li key={place.key}>
                  {item.label}: {answerOf(place, 0)}
                </li>
              ))}
            </ul>
            <Button
              onClick={() =>
                settle(
                  { outcome: "adopted" },
                  agreed.map(({ place }) => place.key),
                )
              }
            >
              Adopt what all said
            </Button>
          </details>
        )}
      </div>
      <div
        ref={list}
        role="listbox"
        aria-label="Places of the round"
        aria-activedescendant={`place-${open.place.key}`}
        tabIndex={0}
        className={styles["places"]}
        onKeyDown={onKeyDown}
      >
        {all.map(({ item, place }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
          <div
            key={place.key}
            id={`place-${place.key}`}
            role="option"
            aria-selected={place.key === open.place.key}
            className={styles["place"]}
            onClick={() => setKey(place.key)}
          >
            {item.label} · {term(axes, place.axis).label} ·{" "}
            {term(comparisons, place.kind).label}
            {place.silent.length > 0 &&
              ` · ${place.silent.length} said nothing`}
            {place.settled &&
              ` · ${term(settlementOutcomes, place.settled.outcome).label}`}
          </div>
        ))}
      </div>
    </div>
  );
}

function answerOf({ axis, answers }: Place, at: number): string {
  return term(axisValues[axis], answers[at]?.value ?? "").label;
}

function OpenPlace({
  item,
  place,
  people,
  adopt,
}: {
  item: Item;
  place: Place;
  people: ReadonlyMap<string, Reviewer>;
  adopt: (n: number) => void;
}) {
  const words = [...item.words];
  return (
    <>
      <h2>
        {item.label}: {term(comparisons, place.kind).label.toLowerCase()}
      </h2>
      <p className={styles["passage"]}>
        {words.slice(0, place.start).join("")}
        <mark>{words.slice(place.start, place.end).join("")}</mark>
        {words.slice(place.end).join("")}
      </p>
      <PlaceTable place={place} words={words} people={people} adopt={adopt} />
      <p className={styles["keys"]}>
        In the list: arrows lead from place to place, r to the reason; digits
        adopt, d leaves disputed, x adopts none, u takes back.
      </p>
    </>
  );
}

function Settled({
  place,
  onTakeBack,
}: {
  place: Place;
  onTakeBack: () => void;
}) {
  const { settled } = place;
  if (!settled) return null;
  return (
    <section aria-label="Outcome" className={styles["card"]}>
      <p>
        <strong>{term(settlementOutcomes, settled.outcome).label}</strong> by{" "}
        {settled.by.name} on {settled.at.slice(0, 10)}: {settled.reason}
      </p>
      <Button onClick={onTakeBack}>Take it back</Button>
    </section>
  );
}

function Outcomes({
  place,
  settle,
}: {
  place: Place;
  settle: (request: Omit<SettleRequest, "reason" | "places">) => void;
}) {
  const [own, setOwn] = useState(() => emptyJudgment(place.axis));
  const draft = own.axis === place.axis ? own : emptyJudgment(place.axis);
  return (
    <>
      <div className={styles["actions"]}>
        <Button onClick={() => settle({ outcome: "disputed" })}>
          Leave disputed
        </Button>
        <Button onClick={() => settle({ outcome: "none" })}>Adopt none</Button>
      </div>
      <details>
        <summary>Judge in your own words</summary>
        <JudgmentForm
          draft={draft}
          onChange={setOwn}
          record="Settle with this judgment"
          onRecord={() => settle({ outcome: "own", own: draft })}
        />
      </details>
    </>
  );
}
