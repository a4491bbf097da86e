"use client";

import { useEffect, useRef } from "react";
import {
  quickJudgment,
  quickOmission,
  record,
} from "@/components/workbench/acts";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import type { Anchor } from "@/lib/annotation/annotation";
import {
  authenticity,
  families,
  type OmissionKind,
  omissionKinds,
  type Term,
} from "@/lib/vocabulary/vocabulary";
import { DIGITS } from "./digits";
import { placeStyle } from "./place-style";
import styles from "./value-strip.module.css";

/** The values of a judgment, or the kinds of a gap, each with its digit. */
export function ValueStrip() {
  const panel = useWorkbench((state) => state.panel);
  if (panel?.type === "judge") {
    return <Strip kind="judge" anchors={panel.anchors} />;
  }
  if (panel?.type === "omission") {
    return <Strip kind="omission" anchors={panel.anchors} />;
  }
  return null;
}

/** As in the style sheet, in px. */
const WIDTH = 500;

const questions = {
  judge: "Is this passage what it purports to be?",
  omission: "What is missing here?",
} as const;

function Strip({
  kind,
  anchors,
}: {
  kind: "judge" | "omission";
  anchors: readonly Anchor[];
}) {
  const controller = useController();
  const strip = useRef<HTMLDivElement>(null);
  const terms: readonly Term[] =
    kind === "judge" ? authenticity : omissionKinds;
  const place = placeOf(controller, anchors);

  function choose({ id }: Term) {
    const body =
      kind === "judge" ? quickJudgment(id) : quickOmission(id as OmissionKind);
    record(controller, anchors, body);
  }
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const term = terms[DIGITS.indexOf(event.key)];
      if (event.key === "Escape") controller.backToText();
      else if (term) latest.current(term);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [controller, terms]);

  useEffect(() => {
    strip.current?.querySelector("button")?.focus({ preventScroll: true });
  }, []);

  return (
    <div
      ref={strip}
      role="toolbar"
      aria-label={questions[kind]}
      className={styles["strip"]}
      style={placeStyle(place.left, place.top)}
      onKeyDown={(event) => moveFocus(event, strip.current)}
    >
      <p className={styles["question"]}>{questions[kind]}</p>
      <div className={styles["values"]}>
        {terms.map((term, i) => (
          <button
            key={term.id}
            type="button"
            title={term.definition}
            data-style={kind === "judge" ? familyOf(term.id) : "omission"}
            className={styles["value"]}
            onClick={() => choose(term)}
          >
            <kbd>{DIGITS[i]}</kbd>
            <span>{term.label}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function familyOf(id: string): string {
  return families[id as keyof typeof families];
}

function moveFocus(event: React.KeyboardEvent, strip: HTMLElement | null) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[
    event.key
  ];
  if (!step || !strip) return;
  const buttons = [...strip.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons.at((at + step + buttons.length) % buttons.length)?.focus();
  event.preventDefault();
}

/** Under the end of the passage, within the text. */
function placeOf(
  controller: ReturnType<typeof useController>,
  anchors: readonly Anchor[],
) {
  const { source } = controller;
  const last = anchors.at(-1);
  if (!source || !last) return { left: 0, top: 0 };
  const position = source.endOf(last);
  const box = source.boxAt(position);
  return { left: source.fitted(box.left, WIDTH), top: box.bottom + 8 };
}
