"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { Keys } from "@/components/ui/kbd";
import { Select } from "@/components/ui/select";
import { useController } from "@/components/workbench/use-workbench";
import type {
  Annotation,
  CommentBody,
  LinkBody,
  OmissionBody,
} from "@/lib/annotation/annotation";
import {
  linkKinds,
  omissionHowKnown,
  omissionKinds,
} from "@/lib/vocabulary/vocabulary";
import styles from "./annotation-form.module.css";
import { JudgmentFields } from "./judgment-fields";
import { optionsOf } from "./options";
import { useBody } from "./use-body";

/** The form of a card: Escape and Mod+Enter save and lead back to the text. */
export function AnnotationForm({ annotation }: { annotation: Annotation }) {
  const controller = useController();
  const form = useRef<HTMLFormElement>(null);
  const { body } = annotation;

  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLElement>(
      "textarea, [role=combobox]",
    );
    // The value is chosen already: a judgment goes on with its likelihood.
    const first = fields?.[annotation.body.kind === "judgment" ? 1 : 0];
    first?.focus({ preventScroll: true });
  }, [annotation.body.kind]);

  function onKeyDown(event: KeyboardEvent) {
    const done = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (event.key !== "Escape" && !done) return;
    event.preventDefault();
    event.stopPropagation();
    controller.backToText();
  }

  return (
    <form
      ref={form}
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        controller.backToText();
      }}
      onKeyDown={onKeyDown}
    >
      {body.kind === "judgment" && (
        <JudgmentFields annotation={annotation} saved={body} />
      )}
      {body.kind === "omission" && (
        <OmissionFields annotation={annotation} saved={body} />
      )}
      {body.kind === "comment" && (
        <CommentFields annotation={annotation} saved={body} />
      )}
      {body.kind === "link" && (
        <LinkFields annotation={annotation} saved={body} />
      )}
      <Button type="submit" small>
        Done <Keys keys="Escape" />
      </Button>
    </form>
  );
}

interface Fields<T> {
  annotation: Annotation;
  saved: T;
}

function OmissionFields({ annotation, saved }: Fields<OmissionBody>) {
  const { body, change, commit } = useBody(annotation, saved);
  const write = (part: Partial<OmissionBody>) =>
    change({ ...body, ...part }, "later");
  return (
    <>
      <Select
        label="Kind"
        options={optionsOf(omissionKinds)}
        value={body.omissionKind}
        onValueChange={(omissionKind) =>
          change({ ...body, omissionKind }, "now")
        }
      />
      <Select
        label="Known by"
        options={optionsOf(omissionHowKnown)}
        value={body.howKnown}
        onValueChange={(howKnown) => change({ ...body, howKnown }, "now")}
      />
      <TextArea
        label="Remark"
        value={body.remark}
        onChange={(event) => write({ remark: event.target.value })}
        onBlur={commit}
      />
      <TextField
        label="By whom"
        value={body.agent}
        onChange={(event) => write({ agent: event.currentTarget.value })}
        onBlur={commit}
      />
      <TextField
        label="How much is missing"
        value={body.extent}
        onChange={(event) => write({ extent: event.currentTarget.value })}
        onBlur={commit}
      />
    </>
  );
}

function CommentFields({ annotation, saved }: Fields<CommentBody>) {
  const { body, change, commit } = useBody(annotation, saved);
  return (
    <TextArea
      label="Comment"
      value={body.text}
      onChange={(event) =>
        change({ ...body, text: event.target.value }, "later")
      }
      onBlur={commit}
    />
  );
}

function LinkFields({ annotation, saved }: Fields<LinkBody>) {
  const { body, change, commit } = useBody(annotation, saved);
  return (
    <>
      <Select
        label="Kind"
        options={optionsOf(linkKinds)}
        value={body.linkKind}
        onValueChange={(linkKind) => change({ ...body, linkKind }, "now")}
      />
      <TextArea
        label="Remark"
        value={body.remark}
        onChange={(event) =>
          change({ ...body, remark: event.target.value }, "later")
        }
        onBlur={commit}
      />
    </>
  );
}
