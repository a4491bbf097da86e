"use client";

import { type ReactNode, useMemo, useState } from "react";
import { Tabs } from "@/components/ui/tabs";
import { PreviewPane } from "./preview-pane";
import type { RawLines } from "./raw-lines";
import { RawPane } from "./raw-pane";
import styles from "./three-panes.module.css";
import { useNarrow } from "./use-narrow";
import { useSideBySide } from "./use-side-by-side";
import type { WholePreview } from "./whole-preview";

/** Shows a place of the file, in code points, in both panes. */
export type OnPlace = (rawFrom: number, length: number) => void;

/** What was done, the file and the document, side by side or under tabs. */
export function ThreePanes({
  title,
  preview,
  left,
}: {
  title: string;
  preview: Pick<WholePreview, "raw" | "sections">;
  left: (lines: RawLines, onPlace: OnPlace) => ReactNode;
}) {
  const sides = useSideBySide(preview.raw, preview.sections);
  const narrow = useNarrow();
  const [tab, setTab] = useState("repairs");
  const goTo = useMemo(
    () => (rawFrom: number, length: number) => {
      if (narrow) setTab("raw");
      // After a tab has come into view there is something to scroll.
      requestAnimationFrame(() => sides.goTo(rawFrom, length));
    },
    [narrow, sides.goTo],
  );
  const list = left(sides.lines, goTo);
  const raw = <RawPane sides={sides} />;
  const document = <PreviewPane sections={preview.sections} sides={sides} />;
  return (
    <main id="main" tabIndex={-1} className={styles["main"]}>
      <h1 className="visually-hidden">{title}</h1>
      {narrow ? (
        <Tabs.Root
          value={tab}
          onValueChange={(next) => setTab(String(next))}
          className={styles["tabs"] ?? ""}
        >
          <Tabs.List>
            <Tabs.Tab value="repairs">Repairs</Tabs.Tab>
            <Tabs.Tab value="raw">As received</Tabs.Tab>
            <Tabs.Tab value="document">What it becomes</Tabs.Tab>
          </Tabs.List>
          <Panel value="repairs">
            <div className={styles["left"]}>{list}</div>
          </Panel>
          <Panel value="raw">{raw}</Panel>
          <Panel value="document">{document}</Panel>
        </Tabs.Root>
      ) : (
        <div className={styles["columns"]}>
          <section aria-label="Repairs and record" className={styles["left"]}>
            {list}
          </section>
          {raw}
          {document}
        </div>
      )}
    </main>
  );
}

function Panel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Tabs.Panel value={value} keepMounted className={styles["panel"] ?? ""}>
      {children}
    </Tabs.Panel>
  );
}
