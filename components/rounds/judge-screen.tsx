"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Judgment } from "@/lib/annotation/annotation";
import type { Package, PackageItem } from "@/lib/api/rounds";
import {
  type Axis,
  axes,
  axisValues,
  likelihood,
  term,
} from "@/lib/vocabulary/vocabulary";
import { emptyJudgment, JudgmentForm } from "./judgment-form";
import { type Chosen, moved, Passage } from "./passage";
import styles from "./rounds.module.css";
import { usePackage } from "./use-package";

/** A package, passage by passage: read, judge, submit, without the mouse. */
export function JudgeScreen({
  slug,
  initial,
}: {
  slug: string;
  initial: Package;
}) {
  const work = usePackage(slug, initial);
  const { item } = work;
  if (!item) return <p>No passage of this round was given to you.</p>;
  return (
    <>
      <p role="status" className={styles["facts"]}>
        Passage {work.at + 1} of {work.items.length}; {work.left} to submit.
      </p>
      {work.left === 0 && (
        <p>All your passages are submitted. The round waits to be closed.</p>
      )}
      <OnePassage
        key={item.id}
        item={item}
        asked={initial.round.axes}
        work={work}
      />
    </>
  );
}

type Work = ReturnType<typeof usePackage>;

function OnePassage({
  item,
  asked,
  work,
}: {
  item: PackageItem;
  asked: readonly Axis[];
  work: Work;
}) {
  const whole = { from: 0, to: Math.max(item.sentences.length - 1, 0) };
  const [chosen, setChosen] = useState<Chosen>(whole);
  const [draft, setDraft] = useState(() =>
    emptyJudgment(asked[0] ?? "authenticity"),
  );
  const passage = useRef<HTMLDivElement>(null);
  useEffect(() => passage.current?.focus(), []);
  const isOpen = item.submitted === null;

  async function record() {
    if (draft.value === "") return;
    const start = item.sentences[chosen.from]?.start ?? 0;
    const end = item.sentences[chosen.to]?.end ?? [...item.words].length;
    if (await work.judge({ start, end }, draft)) {
      setDraft(emptyJudgment(draft.axis));
      passage.current?.focus();
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      Enter: () => void record(),
      s: () => void work.submit("judged"),
      n: () => void work.submit("nothing"),
      PageDown: () => work.go(1),
      PageUp: () => work.go(-1),
      "+": () => setDraft(surer(draft, -1)),
      "-": () => setDraft(surer(draft, 1)),
    };
    const to = moved(chosen, event, item.sentences.length);
    const value = axisValues[draft.axis][Number(event.key) - 1];
    const act = acts[event.key];
    if (to) setChosen(to);
    else if (value) setDraft({ ...draft, value: value.id });
    else if (act) act();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles["two"]}>
      <div>
        <Passage
          ref={passage}
          item={item}
          chosen={chosen}
          onChoose={setChosen}
          onKeyDown={onKeyDown}
        />
        <p className={styles["keys"]}>
          Arrows choose sentences, with Shift several, a all. Digits choose the
          value, + and − the likelihood, Enter records. s submits, n: nothing to
          remark. Page Up and Page Down lead to the other passages.
        </p>
        <Given item={item} onWithdraw={work.withdraw} />
        {work.trouble && (
          <p role="alert" className={styles["trouble"]}>
            {work.trouble}
          </p>
        )}
        <div className={styles["actions"]}>
          {isOpen ? (
            <>
              <Button look="primary" onClick={() => work.submit("judged")}>
                Submit this passage
              </Button>
              <Button onClick={() => work.submit("nothing")}>
                Read, nothing to remark
              </Button>
            </>
          ) : (
            <p>
              {item.submitted === "nothing"
                ? "Submitted: read, nothing to remark."
                : "Submitted. Your judgments stay as they are until the round is closed."}
            </p>
          )}
        </div>
      </div>
      {isOpen && (
        <div className={styles["card"]}>
          {asked.length > 1 && (
            <Select
              label="Question"
              options={asked.map((axis) => ({
                value: axis,
                label: term(axes, axis).label,
              }))}
              value={draft.axis}
              onValueChange={(axis) => setDraft({ ...draft, axis, value: "" })}
            />
          )}
          <JudgmentForm
            draft={draft}
            onChange={setDraft}
            onRecord={record}
            record="Record this judgment"
          />
        </div>
      )}
    </div>
  );
}

/** One step up or down the scale of likelihood; the ends hold. */
function surer(draft: Judgment, by: number): Judgment {
  const at = likelihood.findIndex(({ id }) => id === draft.likelihood) + by;
  const next = likelihood[at];
  return next && next.id !== "unjudged"
    ? { ...draft, likelihood: next.id }
    : draft;
}

function Given({
  item,
  onWithdraw,
}: {
  item: PackageItem;
  onWithdraw: (id: string, version: number) => void;
}) {
  if (item.judgments.length === 0) return null;
  return (
    <ul
      aria-label="Your judgments on this passage"
      className={styles["values"]}
    >
      {item.judgments.map((given) => (
        <li key={`${given.annotationId} ${given.axis}`}>
          <strong>{term(axisValues[given.axis], given.value).label}</strong>,{" "}
          {term(likelihood, given.likelihood).label.toLowerCase()}
          {given.rationale && `: ${given.rationale}`}{" "}
          {item.submitted === null && (
            <Button
              small
              look="quiet"
              onClick={() => onWithdraw(given.annotationId, given.version)}
            >
              Withdraw
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
