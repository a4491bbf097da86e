"use client";

import { useDeferredValue } from "react";
import { withLook } from "@/components/ui/look";
import { marksIn } from "@/components/workbench/marks-by-place";
import {
  useController,
  useSettledMarks,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import { styleLabels } from "@/components/workbench/words";
import { MAIN } from "@/lib/document/position";
import { kindOf, type Mark } from "@/lib/editor/store/mark";
import styles from "./contents-rail.module.css";
import { type Share, sharesIn, stretchesOfMarks } from "./stretches";

export interface RailSection {
  readonly id: string;
  readonly title: string;
  readonly page: string | null;
  readonly start: number;
  readonly end: number;
}

/** What the source consists of, how far it is judged, and what is here. */
export function ContentsRail({
  sections,
}: {
  sections: readonly RailSection[];
}) {
  const controller = useController();
  const current = useWorkbench((state) => state.section);
  const marks = useDeferredValue(useSettledMarks());
  const stretches = stretchesOfMarks(marks);
  return (
    <nav
      aria-label="Contents of the source"
      className={styles["rail"]}
      data-region=""
    >
      <h2 className={styles["heading"]}>Contents</h2>
      <ul className={styles["list"]}>
        {sections.map((section) => (
          <li key={section.id}>
            <a
              href={`#${section.id}`}
              aria-current={section.id === current ? "location" : undefined}
              className={styles["row"]}
              onClick={(event) => {
                event.preventDefault();
                controller.goTo(section.start);
                controller.source?.focus();
              }}
            >
              <span className={styles["title"]}>{section.title}</span>
              <small className={styles["page"]}>{section.page}</small>
              <Bar shares={sharesIn(stretches, section)} />
            </a>
          </li>
        ))}
      </ul>
      <OnThisPage />
    </nav>
  );
}

function Bar({ shares }: { shares: readonly Share[] }) {
  const words = shares
    .map(({ style, share }) => `${styleLabels[style]} ${percent(share)}`)
    .join(", ");
  return (
    <span className={styles["bar"]}>
      {shares.map(({ style, share }) => (
        <i
          key={style}
          data-style={style}
          {...withLook({ width: `${Math.max(share * 100, 0.8)}%` })}
        />
      ))}
      <span className="visually-hidden">
        {words ? `, judged: ${words}` : ", not judged yet"}
      </span>
    </span>
  );
}

function percent(share: number): string {
  return share < 0.01 ? "under 1 %" : `${Math.round(share * 100)} %`;
}

function OnThisPage() {
  const controller = useController();
  const page = useWorkbench((state) => state.page);
  const marks = useDeferredValue(useSettledMarks());
  const { outline } = controller;
  if (!outline) return null;
  const pages = outline.pages;
  const at = pages.findIndex(({ label }) => label === page);
  const start = pages[at]?.start ?? 0;
  const end = pages[at + 1]?.start ?? Number.POSITIVE_INFINITY;
  const here = marksIn(marks, start, end);
  const calls = outline.references.filter(
    (call) => call.stream === MAIN && call.start >= start && call.start < end,
  );
  const linked = calls.filter(({ target }) => target !== null).length;
  const rows = [
    ["Judgments", String(count(here, "judgment"))],
    ["Omissions", String(count(here, "omission"))],
    [
      "Comments and links",
      String(count(here, "comment") + count(here, "link")),
    ],
    [
      "Notes",
      calls.length === 0 ? "none" : `${linked} of ${calls.length} linked`,
    ],
  ] as const;
  return (
    <section aria-label={page ? `On page ${page}` : "Here"}>
      <h2 className={styles["heading"]}>{page ? `On page ${page}` : "Here"}</h2>
      <dl className={styles["facts"]}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function count(marks: readonly Mark[], kind: string): number {
  return marks.filter((mark) => kindOf(mark) === kind).length;
}
