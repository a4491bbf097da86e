"use client";

import { useEffect, useId, useState } from "react";
import { useCommands } from "@/components/shell/use-commands";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import { type HandsInText, leftOut } from "@/lib/criticism/hands-in-text";
import { sizeOf } from "@/lib/criticism/ranges";
import { lengthOf, MAIN, streamOf } from "@/lib/document/position";
import styles from "./hands-legend.module.css";
import { stretchesShown } from "./hands-shown";

const NOBODY: ReadonlySet<string> = new Set();

/** Whose hand wrote what, while reading; each hand can be switched off. */
export function HandsLegend() {
  const mode = useWorkbench((state) => state.mode);
  const ready = useWorkbench((state) => state.ready);
  const [open, setOpen] = useState(false);
  const toggle = () => setOpen((now) => !now);
  const id = useId();
  useCommands({
    hands: () => {
      if (mode === "read") toggle();
      return mode === "read";
    },
  });
  if (mode !== "read" || !ready) return null;
  return (
    <div className={styles["hands"]}>
      <Button
        small
        look="quiet"
        aria-expanded={open}
        aria-controls={id}
        onClick={toggle}
      >
        Hands
      </Button>
      <div id={id}>{open && <Legend />}</div>
    </div>
  );
}

function Legend() {
  const controller = useController();
  const views = useViews(controller.slug);
  const [chosen, setChosen] = useState(0);
  const [off, setOff] = useState(NOBODY);
  const view = Array.isArray(views) ? views[chosen] : undefined;
  useEffect(() => {
    const { source } = controller;
    if (view && source) source.showHands(stretchesShown(source, view, off));
    return () => {
      // The text may have left the page first, and its colours with it.
      if (controller.source === source) source?.showHands([]);
    };
  }, [controller, view, off]);
  if (views === null) return <p>Loading …</p>;
  if (views === "failed")
    return <p role="alert">The hands could not be loaded.</p>;
  if (!view) return <p>No hands are told apart in this source.</p>;
  const choose = (next: string) => {
    setChosen(Number(next));
    setOff(NOBODY);
  };
  const turn = (id: string, on: boolean) => {
    const next = new Set(off);
    if (on) next.delete(id);
    else next.add(id);
    setOff(next);
  };
  return (
    <>
      <Select
        label="Hypothesis"
        hideLabel
        options={views.map(({ hypothesisId, label }, i) => ({
          value: String(i),
          label: hypothesisId ? `If ${label}` : "Whichever hypothesis holds",
        }))}
        value={String(chosen)}
        onValueChange={choose}
      />
      <ul className={styles["list"]}>
        {view.hands.map(({ id, code, label, share }, i) => (
          <li key={id}>
            <Checkbox
              checked={!off.has(id)}
              onCheckedChange={(on) => turn(id, on)}
            >
              <b className={styles["key"]} data-colour={i % 6}>
                {code}
              </b>{" "}
              {label}, {percent(share)}
            </Checkbox>
          </li>
        ))}
      </ul>
      <LeftOut view={view} off={off} />
    </>
  );
}

function LeftOut({
  view,
  off,
}: {
  view: HandsInText;
  off: ReadonlySet<string>;
}) {
  const { index } = useController().source ?? {};
  const length = index ? lengthOf(streamOf(index, MAIN)) : 0;
  const gone = length === 0 ? 0 : sizeOf(leftOut(view, off)) / length;
  const rest = `Given to nobody: ${percent(view.unassigned)}; to more than one: ${percent(view.contested)}.`;
  return (
    <p aria-live="polite" className={styles["rest"]}>
      {off.size === 0
        ? rest
        : `${percent(gone)} of the text is left out. ${rest}`}
    </p>
  );
}

function useViews(slug: string): HandsInText[] | "failed" | null {
  const [views, setViews] = useState<HandsInText[] | "failed" | null>(null);
  useEffect(() => {
    let here = true;
    void viewsOf(slug).then((found) => {
      if (here) setViews(found);
    });
    return () => {
      here = false;
    };
  }, [slug]);
  return views;
}

async function viewsOf(slug: string): Promise<HandsInText[] | "failed"> {
  const url = `/api/sources/${encodeURIComponent(slug)}/hands`;
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) return "failed";
  return ((await response.json()) as { views: HandsInText[] }).views;
}

/** "7 %"; what is there, but rounds to nothing, is "under 1 %". */
function percent(share: number): string {
  if (share > 0 && share < 0.01) return "under 1 %";
  return `${Math.round(share * 100)} %`;
}
