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
  type Axis,
  axes,
  axisValues,
  families,
  type OmissionKind,
  omissionKinds,
  type Term,
  term,
} from "@/lib/vocabulary/vocabulary";
import { DIGITS } from "./digits";
import { placeStyle } from "./place-style";
import styles from "./value-strip.module.css";

/** The values of a judgment, or the kinds of a gap, each with its digit. */
export function ValueStrip() {
  const panel = useWorkbench((state) => state.panel);
  if (panel?.type === "judge") {
    const { anchors, axis, rationale } = panel;
    return (
      <Strip
        kind="judge"
        anchors={anchors}
        axis={axis ?? "authenticity"}
        rationale={rationale ?? ""}
      />
    );
  }
  if (panel?.type === "omission") {
    return <Strip kind="omission" anchors={panel.anchors} />;
  }
  return null;
}

/** As in the style sheet, in px. */
const WIDTH = 500;

function questionOf(kind: "judge" | "omission", axis: Axis): string {
  return kind === "judge"
    ? term(axes, axis).definition
    : "What is missing here?";
}

function Strip({
  kind,
  anchors,
  axis = "authenticity",
  rationale = "",
}: {
  kind: "judge" | "omission";
  anchors: readonly Anchor[];
  axis?: Axis;
  rationale?: string;
}) {
  const controller = useController();
  const strip = useRef<HTMLDivElement>(null);
  const terms: readonly Term[] =
    kind === "judge" ? axisValues[axis] : omissionKinds;
  const place = placeOf(controller, anchors);

  function choose({ id }: Term) {
    const body =
      kind === "judge"
        ? quickJudgment(id, axis, rationale)
        : quickOmission(id as OmissionKind);
    record(controller, anchors, body);
  }
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const chosen = terms[DIGITS.indexOf(event.key)];
      if (event.key === "Escape") controller.backToText();
      else if (chosen) latest.current(chosen);
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
      aria-label={questionOf(kind, axis)}
      className={styles["strip"]}
      style={placeStyle(place.left, place.top)}
      onKeyDown={(event) => moveFocus(event, strip.current)}
    >
      <p className={styles["question"]}>{questionOf(kind, axis)}</p>
      <div className={styles["values"]}>
        {terms.map((one, i) => (
          <button
            key={one.id}
            type="button"
            title={one.definition}
            data-style={kind === "judge" ? familyOf(one.id) : "omission"}
            className={styles["value"]}
            onClick={() => choose(one)}
          >
            <kbd>{DIGITS[i]}</kbd>
            <span>{one.label}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

/** Answers to the other questions are drawn alike. */
function familyOf(id: string): string {
  return families[id as keyof typeof families] ?? "judged";
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
