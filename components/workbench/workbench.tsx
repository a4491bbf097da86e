"use client";

import { type ReactNode, useEffect, useState } from "react";
import { CommentComposer } from "@/components/annotation/comment-composer";
import { HistoryDialog } from "@/components/annotation/history-dialog";
import { LinkDialog } from "@/components/annotation/link-dialog";
import { SelectionToolbar } from "@/components/annotation/selection-toolbar";
import { ValueStrip } from "@/components/annotation/value-strip";
import { type TextFacts, TextStage } from "@/components/editor/text-stage";
import { FindingBoxes } from "@/components/lenses/finding-boxes";
import { People, usePeople } from "@/components/live/people";
import { Margin } from "@/components/margin/margin";
import {
  ContentsRail,
  type RailSection,
} from "@/components/reader/contents-rail";
import { EmendedReadings } from "@/components/reader/emended-readings";
import { FindBar } from "@/components/reader/find-bar";
import { NotePopover } from "@/components/reader/note-popover";
import { SourceStrip } from "@/components/reader/source-strip";
import { TopBar } from "@/components/shell/top-bar";
import { ButtonLink } from "@/components/ui/button";
import type { Reviewer } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import type { FindingTarget } from "@/lib/api/findings";
import { positionOfId } from "@/lib/editor/queries/atoms";
import { Drafts } from "@/lib/editor/store/storage";
import { WorkbenchController } from "./controller";
import { Modes } from "./modes";
import { adoptLostActs, hearOthers, openStore } from "./open-store";
import { PageDialog } from "./page-dialog";
import type { Mode } from "./state";
import { StatusBar } from "./status-bar";
import {
  useController,
  useWorkbench,
  WorkbenchProvider,
} from "./use-workbench";
import { useWorkbenchCommands } from "./use-workbench-commands";
import styles from "./workbench.module.css";

export interface WorkbenchProps {
  readonly mode: Mode;
  readonly text: TextFacts;
  readonly sourceId: string;
  readonly reviewer: Reviewer;
  readonly sections: readonly RailSection[];
  /** Length of the running text, in code points. */
  readonly length: number;
  readonly lastPage: string | null;
  /** The last change that is in the page. */
  readonly change: number;
  /** The text was corrected: it has a printed state, too. */
  readonly corrected: boolean;
  /** What the address asks to see: an annotation, a note, a finding. */
  readonly target: {
    annotation?: string;
    note?: string;
    finding?: FindingTarget;
  };
}

const noStorage = { getItem: () => null, setItem() {}, removeItem() {} };

/** Reading and annotating one source. */
export function Workbench(props: WorkbenchProps) {
  const { mode, text, sourceId, reviewer, change } = props;
  const [controller] = useState(() => {
    const { slug, textVersion } = text;
    const store = openStore({ slug, textVersion, sourceId, reviewer });
    const inBrowser = typeof window !== "undefined";
    const drafts = new Drafts(inBrowser ? localStorage : noStorage);
    return new WorkbenchController({ slug, store, drafts, mode, change });
  });
  return (
    <WorkbenchProvider controller={controller}>
      <Screen {...props} />
    </WorkbenchProvider>
  );
}

function Screen(props: WorkbenchProps) {
  const { text, sections, length, lastPage, target, corrected } = props;
  const controller = useController();
  useWorkbenchCommands(controller);
  useOthers(controller);
  return (
    <div className={styles["workbench"]}>
      <TopBar
        crumbs={[{ label: "Library", href: "/sources" }, { label: text.title }]}
        modes={<Modes />}
        people={<AlsoHere />}
        search="Search text, notes, people …"
        action={
          <ButtonLink
            href={`/sources/${encodeURIComponent(text.slug)}/edition`}
            look="primary"
          >
            Export edition
          </ButtonLink>
        }
      />
      <div className={styles["columns"]}>
        <ContentsRail sections={sections} />
        <SourceStrip length={length} />
        <Stage>
          <TextStage
            facts={text}
            onOpen={() => openTarget(controller, target)}
            over={
              <>
                <SelectionToolbar />
                <ValueStrip />
                {corrected && (
                  <EmendedReadings textVersion={text.textVersion} />
                )}
              </>
            }
          />
          <Margin />
        </Stage>
        <FindBar />
      </div>
      <StatusBar lastPage={lastPage} corrected={corrected} />
      <Composer />
      <NotePopover />
      <FindingBoxes />
      <LinkDialog />
      <HistoryDialog />
      <PageDialog />
    </div>
  );
}

/** What scrolls: the text, and the cards beside it. */
function Stage({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} data-scroller="" className={styles["stage"]}>
      {children}
    </main>
  );
}

function AlsoHere() {
  const { store, live } = useController();
  const people = usePeople(live);
  return <People people={people} ownId={store.options.reviewer.id} />;
}

function Composer() {
  const panel = useWorkbench((state) => state.panel);
  if (panel?.type !== "comment") return null;
  return <CommentComposer anchors={panel.anchors} />;
}

/** Other windows and persons are heard; what can be undone outlives a reload. */
function useOthers(controller: WorkbenchController): void {
  useEffect(() => {
    const { store, slug } = controller;
    const onFocus = () => void controller.refetch();
    const onHide = () => store.keepUndo();
    const stop = hearOthers(slug, store);
    const stopListening = controller.live.start();
    void adoptLostActs({ slug, reviewer: store.reviewer }, store);
    window.addEventListener("focus", onFocus);
    window.addEventListener("pagehide", onHide);
    return () => {
      stop();
      stopListening();
      onHide();
      window.removeEventListener("focus", onFocus);
      window.removeEventListener("pagehide", onHide);
    };
  }, [controller]);
}

function openTarget(
  controller: WorkbenchController,
  { annotation, note, finding }: WorkbenchProps["target"],
): void {
  const { source } = controller;
  if (!source) return;
  const elsewhere = document.activeElement !== document.body;
  if (!elsewhere) source.focus();
  if (annotation) controller.select(annotation, true);
  if (finding) judgeFinding(controller, finding);
  const position = note ? positionOfId(source.doc, note) : null;
  if (position === null) return;
  source.setCaret(position + 1);
  source.reveal(position + 1, "reading-line");
  const dom = source.view.nodeDOM(position);
  if (dom instanceof Element) dom.classList.add("target");
}

/** The passage of a finding, with its question open and the grounds filled in. */
function judgeFinding(
  controller: WorkbenchController,
  { ranges, axis, rationale }: FindingTarget,
): void {
  const { source } = controller;
  const [first] = ranges;
  if (!source || !first) return;
  source.select(first);
  source.reveal(source.endOf(first), "reading-line");
  const anchors = ranges.map((range) => anchorFor(source.index, range));
  controller.open({ type: "judge", anchors, axis, rationale });
}
