"use client";

import { useRouter } from "next/navigation";
import { FileDrop } from "@/components/import/file-drop";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Progress } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import type { Replacement } from "@/lib/replacement/contract";
import { CarriedCriticism } from "./carried-criticism";
import { CarriedReadings } from "./carried-readings";
import { RepairItems } from "./repair-items";
import styles from "./replace-screen.module.css";
import { Summary } from "./summary";
import { useReplacement } from "./use-replacement";

/** A better file for a source: prepared, repaired by a person, accepted. */
export function ReplaceScreen({
  slug,
  title,
  prepared,
}: {
  slug: string;
  title: string;
  prepared: Replacement | null;
}) {
  const router = useRouter();
  const base = `/sources/${encodeURIComponent(slug)}`;
  const course = useReplacement(slug, prepared, () => {
    showToast({
      title: "This is the text now",
      description: "The old one stays readable, with its annotations.",
    });
    router.push(`${base}/annotate`);
    router.refresh();
  });
  const { found, busy, error } = course;
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: title, href: base },
        { label: "Replace the file" },
      ]}
      modes={<SourceModes slug={slug} />}
      title="Replace the file"
      lead="A better scan of the same text: every annotation is looked for in it, and you decide what is not certain. Until you accept, nothing changes."
    >
      {error && (
        <Notice look="refusal" title="This was not done">
          {error}
        </Notice>
      )}
      {busy && (
        <div className={styles["progress"]}>
          <Progress
            label={busy.stage}
            value={busy.share === null ? null : Math.round(busy.share * 100)}
          />
          <Button onClick={course.cancel}>Cancel</Button>
        </div>
      )}
      {!found && !busy && (
        <>
          <div className={styles["witness"]}>
            <Checkbox
              checked={course.newWitness}
              onCheckedChange={course.setNewWitness}
            >
              It is another printing or copy: a text witness of its own
            </Checkbox>
          </div>
          <FileDrop onFile={(file) => void course.prepare(file)} />
        </>
      )}
      {found && (
        <>
          <Summary found={found} />
          <RepairItems items={found.items} onDecide={course.decide} />
          <CarriedReadings readings={found.emendations} />
          <CarriedCriticism
            stretches={found.stretches}
            findings={found.findings}
          />
          <footer className={styles["end"]}>
            <p role="status" className={styles["state"]}>
              {course.unsaved
                ? "Saving …"
                : `${found.items.filter(({ choice }) => choice === null).length} undecided: they keep their state and can be settled later`}
            </p>
            <Button onClick={() => void course.drop()} disabled={busy !== null}>
              Drop this file
            </Button>
            <Button
              look="primary"
              disabled={busy !== null || course.unsaved}
              onClick={() => void course.accept()}
            >
              Make it the present text
            </Button>
          </footer>
        </>
      )}
    </Page>
  );
}
