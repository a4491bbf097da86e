"use client";

import { useEffect, useState } from "react";
import { SourceModes } from "@/components/shell/source-modes";
import { TopBar } from "@/components/shell/top-bar";
import { Notice } from "@/components/ui/notice";
import type { ImportPreview } from "@/lib/api/contract";
import styles from "./import-review.module.css";
import { IndexMisses } from "./index-misses";
import { RepairList } from "./repair-list";
import { ThreePanes } from "./three-panes";
import { Warnings } from "./warnings";
import { PartsAtHand, type WholePreview } from "./whole-preview";

/** What the import of a source did, beside its file: the record, unchangeable. */
export function ReportScreen({ slug, title }: { slug: string; title: string }) {
  const report = useReport(slug);
  return (
    <div className={styles["screen"]}>
      <TopBar
        crumbs={[
          { label: "Library", href: "/sources" },
          { label: title, href: `/sources/${encodeURIComponent(slug)}` },
          { label: "Import" },
        ]}
        modes={<SourceModes slug={slug} />}
      />
      {report === null || report === "failed" ? (
        <main id="main" tabIndex={-1} className={styles["waiting"]}>
          <h1 className="visually-hidden">Import of {title}</h1>
          {report === null ? (
            <p role="status">Reading the file and its report …</p>
          ) : (
            <Notice look="refusal" title="The report could not be read">
              Load the page anew. If it fails again, run the command “check”.
            </Notice>
          )}
        </main>
      ) : (
        <Report report={report} title={title} />
      )}
    </div>
  );
}

function Report({ report, title }: { report: WholePreview; title: string }) {
  return (
    <ThreePanes
      title={`Import of ${title}`}
      preview={report}
      left={(lines, onPlace) => (
        <>
          <p className={styles["record"]}>
            Read as <b>{report.profile}</b> ({report.reason}). This is the
            record of the import; nothing here can be changed any more.
          </p>
          <RepairList
            preview={report}
            off={report.off}
            lines={lines}
            onPlace={onPlace}
          />
          <Warnings
            warnings={report.warnings}
            lines={lines}
            onPlace={onPlace}
          />
          <IndexMisses check={report.indexCheck} />
        </>
      )}
    />
  );
}

/** The report; null until it has come. */
function useReport(slug: string): WholePreview | "failed" | null {
  const [report, setReport] = useState<WholePreview | "failed" | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const url = `/api/sources/${encodeURIComponent(slug)}/report`;
    fetch(url, { signal: ended.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        // The server's own answer, see lib/api/contract.ts.
        const sent = (await response.json()) as ImportPreview;
        setReport(new PartsAtHand().whole(sent));
      })
      .catch(() => {
        if (!ended.signal.aborted) setReport("failed");
      });
    return () => ended.abort();
  }, [slug]);
  return report;
}
