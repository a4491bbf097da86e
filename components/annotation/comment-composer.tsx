"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Keys } from "@/components/ui/kbd";
import { record } from "@/components/workbench/acts";
import { useController } from "@/components/workbench/use-workbench";
import { quoteOf } from "@/components/workbench/words";
import type { Anchor } from "@/lib/annotation/annotation";
import formStyles from "./annotation-form.module.css";
import styles from "./comment-composer.module.css";

const FIELD = "new-comment";

/** A comment on its way: its words are kept here until they are saved. */
export function CommentComposer({ anchors }: { anchors: readonly Anchor[] }) {
  const controller = useController();
  const { drafts, slug } = controller;
  const [text, setText] = useState(() => drafts.get(slug, FIELD) ?? "");
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus({ preventScroll: true }), []);

  function save() {
    if (text.trim() === "") return controller.backToText();
    record(controller, anchors, { kind: "comment", text: text.trim() });
    drafts.clear(slug, FIELD);
  }

  return (
    <section aria-label="New comment" className={styles["composer"]}>
      <q className={styles["quote"]}>{quoteOf(anchors, 100)}</q>
      <TextArea
        ref={area}
        label="Comment"
        hideLabel
        value={text}
        placeholder="What is to be said of this passage"
        onChange={(event) => {
          setText(event.target.value);
          drafts.set(slug, FIELD, event.target.value);
        }}
        onKeyDown={(event) => {
          const done =
            event.key === "Enter" && (event.ctrlKey || event.metaKey);
          if (done) save();
          else if (event.key === "Escape") controller.backToText();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div className={formStyles["buttons"]}>
        <Button small look="quiet" onClick={() => controller.backToText()}>
          Not now
        </Button>
        <Button small look="primary" onClick={save}>
          Save <Keys keys="Mod+Enter" />
        </Button>
      </div>
    </section>
  );
}
