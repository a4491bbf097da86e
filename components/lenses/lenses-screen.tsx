"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useCommands } from "@/components/shell/use-commands";
import { PartSelect } from "@/components/source/part-select";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import type { FindingsPayload, StoredFinding } from "@/lib/api/findings";
import { liesIn, type NamedPart } from "@/lib/criticism/named-parts";
import { judgeAddress } from "./addresses";
import { Facts } from "./facts";
import { FindingList } from "./finding-list";
import { LensRail } from "./lens-rail";
import styles from "./lenses-screen.module.css";
import { SourceAxis } from "./source-axis";
import { useFindings } from "./use-findings";

const shown = [
  { value: "open", label: "Open" },
  { value: "accepted", label: "Accepted" },
  { value: "rejected", label: "Rejected" },
  { value: "all", label: "All" },
] as const;
type Shown = (typeof shown)[number]["value"];

/** What the lenses propose on a source, to be accepted, rejected, put off. */
export function LensesScreen({
  slug,
  first,
}: {
  slug: string;
  first: FindingsPayload;
}) {
  const router = useRouter();
  const findings = useFindings(slug, first);
  const { payload, run } = findings;
  const [lens, setLens] = useState<string | null>(null);
  const [state, setState] = useState<Shown>("open");
  const [part, setPart] = useState<NamedPart | null>(null);
  const [selected, select] = useState<string | null>(null);
  // A decision that a key has begun: it waits for its reason.
  const [asked, setAsked] = useState<StoredFinding["state"] | null>(null);
  const list = useMemo(
    () =>
      payload.findings.filter(
        (one) =>
          isShown(one, lens, state) &&
          (part === null || liesIn(part, one.places)),
      ),
    [payload, lens, state, part],
  );
  const setSelected = useCallback((id: string | null) => {
    select(id);
    setAsked(null);
  }, []);
  const at = list.findIndex(({ id }) => id === selected);

  // The address may name a finding: "#dates-1f…".
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    const named = first.findings.find((one) => one.id === id);
    if (!named) return;
    setState("all");
    setSelected(id);
    focusOn(id);
  }, [first, setSelected]);

  function go(step: 1 | -1): boolean {
    const next =
      at < 0 ? list[step > 0 ? 0 : list.length - 1] : list[at + step];
    if (next) {
      setSelected(next.id);
      focusOn(next.id);
    }
    return true;
  }

  async function decide(
    finding: StoredFinding,
    to: StoredFinding["state"],
    reason: string,
  ) {
    const next = list[at + 1] ?? list[at - 1];
    const done = await findings.decide(finding, to, reason);
    if (done) setAsked(null);
    // What was decided leaves the list of open ones: go on to the next.
    if (!done || !next || isShown({ ...finding, state: to }, lens, state)) {
      return;
    }
    setSelected(next.id);
    focusOn(next.id);
  }

  function onSelected(act: (finding: StoredFinding) => void): () => boolean {
    return () => {
      const finding = list[at];
      if (finding) act(finding);
      return finding !== undefined;
    };
  }
  function ask(id: string, to: StoredFinding["state"]) {
    setSelected(id);
    setAsked(to);
    focusOn(id, "input[data-reason]");
  }
  const judge = ({ id }: StoredFinding) => router.push(judgeAddress(slug, id));
  useCommands({
    "next-finding": () => go(1),
    "previous-finding": () => go(-1),
    "accept-finding": onSelected(({ id }) => ask(id, "accepted")),
    "reject-finding": onSelected(({ id }) => ask(id, "rejected")),
    "defer-finding": onSelected(({ id }) => ask(id, "deferred")),
    judge: onSelected(judge),
  });

  return (
    <div className={styles["screen"]}>
      <LensRail
        payload={payload}
        run={run}
        lens={lens}
        onLens={setLens}
        onStart={findings.start}
        onStop={findings.stop}
      />
      <section aria-label="Findings" className={styles["findings"]}>
        {run.state === "failed" && (
          <Notice look="refusal" title="The lenses stopped">
            <p>{run.message}</p>
          </Notice>
        )}
        <SourceAxis
          payload={payload}
          findings={list}
          lens={lens}
          selected={selected}
          onSelect={(id) => {
            setSelected(id);
            focusOn(id);
          }}
        />
        <div className={styles["choice"]}>
          <Segmented
            label="Findings shown"
            options={shown}
            value={state}
            onValueChange={setState}
          />
          <PartSelect slug={slug} part={part?.id ?? ""} onPart={setPart} />
          <p role="status" className={styles["status"]}>
            {statusOf(list.length, payload)}
          </p>
        </div>
        <FindingList
          slug={slug}
          payload={payload}
          findings={list}
          selected={selected}
          onSelect={setSelected}
          asked={asked}
          onAsk={(to) => selected && ask(selected, to)}
          onDecide={decide}
        />
        <Facts onChanged={() => void findings.reload()} />
      </section>
    </div>
  );
}

function isShown(
  finding: StoredFinding,
  lens: string | null,
  state: Shown,
): boolean {
  if (lens !== null && finding.lens !== lens) return false;
  if (state === "all") return true;
  if (state !== "open") return finding.state === state;
  return finding.state === "proposed" || finding.state === "deferred";
}

/** After React has drawn the card: its row, or its field for the reason. */
function focusOn(id: string, part = "button"): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(id)?.querySelector<HTMLElement>(part);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  });
}

function statusOf(count: number, { lenses, findings }: FindingsPayload) {
  if (lenses.every(({ run }) => run === null)) {
    return "No lens has looked through this source yet.";
  }
  if (findings.length === 0) return "The lenses found nothing to propose.";
  if (count === 0) return "Nothing here.";
  return count === 1 ? "1 finding" : `${count.toLocaleString("en")} findings`;
}
