"use client";

import { memo } from "react";
import styles from "./preview-pane.module.css";
import type { Sides } from "./use-side-by-side";
import type { PreviewSection } from "./whole-preview";

/** The document that would be stored, as the reader will see it. */
export function PreviewPane({
  sections,
  sides,
}: {
  sections: readonly PreviewSection[];
  sides: Sides;
}) {
  return (
    <section
      aria-label="What it becomes"
      ref={sides.attachPreview}
      className={styles["pane"]}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={() => sides.onScroll("preview")}
      onWheel={() => sides.onTouch("preview")}
      onPointerDown={() => sides.onTouch("preview")}
      onTouchStart={() => sides.onTouch("preview")}
      onKeyDown={() => sides.onTouch("preview")}
    >
      <h2 className={styles["heading"]}>What it becomes</h2>
      <div className={styles["document"]}>
        {keyed(sections).map(({ key, html }) => (
          <Section key={key} html={html} />
        ))}
      </div>
    </section>
  );
}

/** A section that did not change keeps its key, and so its place on the screen. */
function keyed(sections: readonly PreviewSection[]) {
  const seen = new Map<string, number>();
  return sections.map(({ hash, html }) => {
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return { key: `${hash}-${times}`, html };
  });
}

const Section = memo(function Section({ html }: { html: string }) {
  return (
    <div
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and escaped by lib/document/html on the server
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
});
