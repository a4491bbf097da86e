"use client";

import { memo } from "react";
import styles from "./preview-pane.module.css";
import type { Sides } from "./use-side-by-side";

/** The document that would be stored, as the reader will see it. */
export function PreviewPane({ html, sides }: { html: string; sides: Sides }) {
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
      <Document html={html} />
    </section>
  );
}

const Document = memo(function Document({ html }: { html: string }) {
  return (
    <div
      className={styles["document"]}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and escaped by lib/document/html on the server
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
});
