"use client";

import { useMemo, useState } from "react";
import { TopBar } from "@/components/shell/top-bar";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { Tabs } from "@/components/ui/tabs";
import type {
  ImportPreview,
  Metadata,
  ProfileChoice,
} from "@/lib/api/contract";
import { AboutForm } from "./about-form";
import { AcceptBar } from "./accept-bar";
import styles from "./import-review.module.css";
import { PreviewPane } from "./preview-pane";
import { RawPane } from "./raw-pane";
import { RepairList } from "./repair-list";
import type { ImportState } from "./use-import";
import { useNarrow } from "./use-narrow";
import { useSideBySide } from "./use-side-by-side";

const profiles = [
  { value: "book", label: "Book" },
  { value: "correspondence", label: "Correspondence" },
  { value: "article", label: "Article" },
  { value: "web", label: "Web page" },
  { value: "plain", label: "Plain" },
  { value: "markup", label: "As marked up" },
] as const;

/** Repairs, the file as received and what it becomes, side by side. */
export function ImportReview({
  file,
  preview,
  busy,
  error,
  onProfile,
  onAccept,
  onCancel,
}: {
  file: File;
  preview: ImportPreview;
  busy: ImportState["busy"];
  error: string | null;
  onProfile: (profile: ProfileChoice) => void;
  onAccept: (metadata: Metadata) => void;
  onCancel: () => void;
}) {
  const [metadata, setMetadata] = useState(preview.metadata);
  const sides = useSideBySide(preview.raw);
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

  const left = (
    <>
      <RepairList preview={preview} lines={sides.lines} onPlace={goTo} />
      <AboutForm
        recognised={preview.recognised}
        metadata={metadata}
        onChange={setMetadata}
      />
    </>
  );
  const raw = <RawPane sides={sides} />;
  const document = <PreviewPane html={preview.html} sides={sides} />;

  return (
    <div className={styles["screen"]}>
      <TopBar
        crumbs={[
          { label: "Library", href: "/sources" },
          { label: "Import", href: "/sources/new" },
          { label: file.name },
        ]}
        modes={
          <>
            <Segmented
              label="How the file is built"
              options={profiles}
              value={preview.profile as (typeof profiles)[number]["value"]}
              onValueChange={onProfile}
              disabled={busy !== null}
            />
            <span className={styles["reason"]} title={preview.reason}>
              {preview.reason}
            </span>
          </>
        }
      />
      <main id="main" tabIndex={-1} className={styles["main"]}>
        <h1 className="visually-hidden">Import {file.name}</h1>
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
            <Tabs.Panel value="repairs" className={styles["panel"] ?? ""}>
              <div className={styles["left"]}>{left}</div>
            </Tabs.Panel>
            <Tabs.Panel
              value="raw"
              keepMounted
              className={styles["panel"] ?? ""}
            >
              {raw}
            </Tabs.Panel>
            <Tabs.Panel
              value="document"
              keepMounted
              className={styles["panel"] ?? ""}
            >
              {document}
            </Tabs.Panel>
          </Tabs.Root>
        ) : (
          <div className={styles["columns"]}>
            <section aria-label="Repairs and record" className={styles["left"]}>
              {left}
            </section>
            {raw}
            {document}
          </div>
        )}
      </main>
      <AcceptBar
        preview={preview}
        busy={busy}
        error={error}
        ready={metadata.title.trim() !== ""}
        onAccept={() => onAccept(metadata)}
      >
        <Button onClick={onCancel}>Cancel</Button>
      </AcceptBar>
    </div>
  );
}
