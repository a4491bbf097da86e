import type { ReactNode } from "react";
import styles from "@/components/emend/emend-screen.module.css";
import { SourceModes } from "@/components/shell/source-modes";
import { TopBar } from "@/components/shell/top-bar";
import { TextStates } from "./text-states";

/** The text as it was loaded, without any correction; nothing is drawn on it. */
export function PrintedText({
  slug,
  title,
  children,
}: {
  slug: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className={styles["screen"]}>
      <TopBar
        crumbs={[{ label: "Library", href: "/sources" }, { label: title }]}
        modes={<SourceModes slug={slug} />}
        action={<TextStates slug={slug} printed />}
      />
      <main
        id="main"
        tabIndex={-1}
        data-scroller=""
        className={styles["stage"]}
      >
        <p className={styles["as-printed"]}>
          The text as printed. Corrections and annotations are not shown here.
        </p>
        {children}
      </main>
    </div>
  );
}
