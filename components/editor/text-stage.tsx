"use client";

import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import {
  copiedStatus,
  fetchSelected,
} from "@/components/workbench/copied-status";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import type { DocumentPayload } from "@/lib/api/contract";
import { documentFrom } from "@/lib/editor/reading-view";
import { SourceView } from "@/lib/editor/source-view";
import { holdPlace } from "./hold-place";
import { onTextClick, onTextKey } from "./text-events";
import styles from "./text-stage.module.css";

export interface TextFacts {
  readonly slug: string;
  readonly title: string;
  readonly textVersion: string;
  readonly language: string;
  /** Code point of the running text to open at. */
  readonly place: number;
  /** Whether the server's HTML stands there already. */
  readonly first: ReactNode;
}

/** The text: first the server's HTML, then the editor in its place. */
export function TextStage({
  facts,
  over,
  onOpen,
}: {
  facts: TextFacts;
  /** What floats above the text and scrolls with it. */
  over: ReactNode;
  /** Called when the text can be worked on. */
  onOpen: () => void;
}) {
  const controller = useController();
  const ready = useWorkbench((state) => state.ready);
  const failure = useWorkbench((state) => state.failure);
  const place = useRef<HTMLDivElement>(null);
  const underLayer = useRef<HTMLDivElement>(null);
  const overLayer = useRef<HTMLDivElement>(null);
  useText(facts, { place, underLayer, overLayer }, onOpen);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the document inside takes the focus
    <div
      className={styles["text"]}
      onClick={(event) => onTextClick(controller, event.nativeEvent)}
      onKeyDown={(event) => onTextKey(controller, event.nativeEvent)}
    >
      <div ref={underLayer} className={styles["under"]} />
      <div ref={place} data-region="" className={styles["place"]}>
        {!ready && facts.first}
        {failure && (
          <p role="alert" className={styles["failure"]}>
            The text can be read here, but not annotated just now: {failure}{" "}
            Reload the page to try again.
          </p>
        )}
      </div>
      <div ref={overLayer} className={styles["over"]} />
      <div className={styles["floats"]}>{over}</div>
    </div>
  );
}

interface Places {
  place: RefObject<HTMLDivElement | null>;
  underLayer: RefObject<HTMLDivElement | null>;
  overLayer: RefObject<HTMLDivElement | null>;
}

function useText(facts: TextFacts, places: Places, onOpen: () => void): void {
  const controller = useController();
  const latest = useRef({ facts, places, onOpen });
  const { slug, textVersion } = facts;
  useEffect(() => {
    let here = true;
    let leave = () => {};
    const open = async () => {
      const [doc] = await Promise.all([
        loadDocument(slug, textVersion),
        controller.loadFirstMarks(),
      ]);
      if (!here) return;
      leave = mount(controller, doc, latest.current);
      latest.current.onOpen();
    };
    open().catch((error: Error) => {
      if (here) controller.set({ failure: error.message });
    });
    return () => {
      here = false;
      leave();
    };
  }, [controller, slug, textVersion]);
}

/** Texts of this sitting: going back to one need not wait. */
const loaded = new Map<string, ReturnType<typeof documentFrom>>();

async function loadDocument(slug: string, version: string) {
  const known = loaded.get(version);
  if (known) return known;
  const response = await fetch(
    `/api/sources/${encodeURIComponent(slug)}/document?v=${version}`,
  );
  if (!response.ok) throw new Error("The text could not be loaded.");
  const { doc } = (await response.json()) as DocumentPayload;
  const document = documentFrom(doc);
  loaded.set(version, document);
  return document;
}

function mount(
  controller: ReturnType<typeof useController>,
  doc: ReturnType<typeof documentFrom>,
  { facts, places }: { facts: TextFacts; places: Places },
): () => void {
  const place = places.place.current;
  const under = places.underLayer.current;
  const over = places.overLayer.current;
  if (!place || !under || !over) return () => {};
  const first = place.querySelector<HTMLElement>("[data-first-text]");
  const held = holdPlace(place, first);
  const source = new SourceView({
    doc,
    place,
    under,
    over,
    label: facts.title,
    locale: facts.language,
    statusOf: () => copiedStatus(controller, facts.title),
  });
  source.view.dom.lang = facts.language;
  if (first) first.hidden = true;
  held(source.view.dom);
  const detach = controller.attach(source);
  const stopFetching = fetchSelected(controller);
  const scrolled = (place.closest("[data-scroller]")?.scrollTop ?? 0) > 0;
  if (!first || (facts.place > 0 && !scrolled)) controller.goTo(facts.place);
  else placeCaret(source);
  return () => {
    stopFetching();
    detach();
    source.destroy();
    controller.set({ ready: false });
  };
}

/** The caret waits where the eye begins. */
function placeCaret(source: SourceView): void {
  const position = source.positionAtTop(40);
  if (position !== null) source.setCaret(position);
}
