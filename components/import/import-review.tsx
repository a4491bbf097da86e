"use client";

import { TopBar } from "@/components/shell/top-bar";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import type { Metadata } from "@/lib/api/contract";
import { AboutForm } from "./about-form";
import { AcceptBar } from "./accept-bar";
import styles from "./import-review.module.css";
import { IndexMisses } from "./index-misses";
import { RepairList } from "./repair-list";
import { ThreePanes } from "./three-panes";
import type { useImport } from "./use-import";
import { Warnings } from "./warnings";
import type { WholePreview } from "./whole-preview";

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
  name,
  preview,
  metadata,
  course,
}: {
  name: string;
  preview: WholePreview;
  metadata: Metadata;
  course: ReturnType<typeof useImport>;
}) {
  const { busy, error, wanted } = course;
  return (
    <div className={styles["screen"]}>
      <TopBar
        crumbs={[
          { label: "Library", href: "/sources" },
          { label: "Import", href: "/sources/new" },
          { label: name },
        ]}
        modes={
          <>
            <Segmented
              label="How the file is built"
              options={profiles}
              value={preview.profile as (typeof profiles)[number]["value"]}
              onValueChange={course.readAs}
              disabled={busy?.what === "storing"}
            />
            <Reason preview={preview} />
          </>
        }
      />
      <ThreePanes
        title={`Import ${name}`}
        preview={preview}
        left={(lines, onPlace) => (
          <>
            <RepairList
              preview={preview}
              off={wanted.off ?? preview.off}
              lines={lines}
              onPlace={onPlace}
              onSwitch={course.switchOff}
            />
            <Warnings
              warnings={preview.warnings}
              lines={lines}
              onPlace={onPlace}
            />
            <IndexMisses check={preview.indexCheck} />
            <AboutForm
              recognised={preview.recognised}
              metadata={metadata}
              onChange={course.describe}
            />
          </>
        )}
      />
      <AcceptBar
        preview={preview}
        busy={busy}
        error={error}
        ready={metadata.title.trim() !== ""}
        onAccept={() => void course.accept()}
        onCancelWork={course.cancel}
      >
        <Button onClick={course.leave}>Cancel</Button>
      </AcceptBar>
    </div>
  );
}

/** Why this profile; beside one chosen by hand, what the program would choose. */
function Reason({ preview: { profile, auto } }: { preview: WholePreview }) {
  const words =
    profile === auto.profile
      ? `chosen because: ${auto.reason}`
      : `chosen by hand; by itself the program would read it as ${auto.profile}: ${auto.reason}`;
  return (
    <span className={styles["reason"]} title={words}>
      {words}
    </span>
  );
}
