"use client";

import { memo, useLayoutEffect, useRef } from "react";
import type { Measure } from "@/components/margin/use-heights";
import { Button } from "@/components/ui/button";
import { Keys, KeysOf } from "@/components/ui/kbd";
import { Tag } from "@/components/ui/tag";
import { agree, differ, withdrawOrRestore } from "@/components/workbench/acts";
import { cardId } from "@/components/workbench/controller";
import { opinionsAmong, sayOpinions } from "@/components/workbench/opinions";
import {
  useAnnotation,
  useController,
  useMark,
  useSettledMarks,
  useTrouble,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import {
  certaintyOf,
  quoteOf,
  styleLabels,
  titleOf,
} from "@/components/workbench/words";
import type { Annotation } from "@/lib/annotation/annotation";
import { citePlace } from "@/lib/document/citation";
import styles from "./annotation-card.module.css";
import { AnnotationForm } from "./annotation-form";
import { BodyWords } from "./body-words";
import { ChangedReading } from "./changed-reading";
import { placeStyle } from "./place-style";
import { Trouble } from "./trouble";
import { UnsurePlace } from "./unsure-place";

/** One annotation in the margin; whole when it is selected. */
export const AnnotationCard = memo(function AnnotationCard({
  id,
  top,
  slim = false,
  measure,
}: {
  id: string;
  /** In px from the top of the text; null when it stands in a list. */
  top: number | null;
  /** Only what it is and whose; selected it is whole. */
  slim?: boolean;
  measure?: Measure;
}) {
  const controller = useController();
  const mark = useMark(id);
  const annotation = useAnnotation(id);
  const selected = useWorkbench((state) => state.selected === id);
  const card = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    return card.current ? measure?.(id, card.current) : undefined;
  }, [id, measure]);

  if (!mark) return null;
  const title = annotation ? titleOf(annotation.body) : styleLabels[mark.style];
  return (
    <article
      ref={card}
      id={cardId(id)}
      className={styles["card"]}
      data-style={mark.style}
      data-selected={selected || undefined}
      data-slim={(slim && !selected) || undefined}
      data-withdrawn={mark.withdrawn || undefined}
      data-placed={top !== null || undefined}
      style={top === null ? undefined : placeStyle(0, top)}
      aria-label={`${title}, ${mark.reviewer.name}`}
    >
      <header className={styles["header"]}>
        <button
          type="button"
          className={styles["title"]}
          aria-pressed={selected}
          onClick={() => controller.select(id, true)}
        >
          <Tag look={mark.style}>{title}</Tag>
        </button>
        {annotation && certaintyOf(annotation.body) && (
          <Tag>{certaintyOf(annotation.body)}</Tag>
        )}
        {mark.withdrawn && <Tag look="notice">Withdrawn</Tag>}
        <span className={styles["who"]}>{mark.reviewer.name}</span>
      </header>
      {slim && !selected ? null : annotation ? (
        <CardBody annotation={annotation} selected={selected} />
      ) : (
        <p className={styles["waiting"]} aria-hidden="true" />
      )}
    </article>
  );
});

function CardBody({
  annotation,
  selected,
}: {
  annotation: Annotation;
  selected: boolean;
}) {
  const editing = useWorkbench((state) => state.editing === annotation.id);
  const trouble = useTrouble(annotation.id);
  const quote = quoteOf(annotation.anchors, selected ? 160 : 72);
  return (
    <>
      {quote && <q className={styles["quote"]}>{quote}</q>}
      <Cited anchors={annotation.anchors} />
      <Trouble id={annotation.id} {...trouble} />
      <ChangedReading annotation={annotation} />
      <UnsurePlace annotation={annotation} />
      {editing ? (
        <AnnotationForm key={annotation.id} annotation={annotation} />
      ) : (
        <BodyWords body={annotation.body} whole={selected} />
      )}
      <OthersSay id={annotation.id} />
      {selected && !editing && <CardActions annotation={annotation} />}
    </>
  );
}

/** How many others agree or differ, where they judged the same words. */
function OthersSay({ id }: { id: string }) {
  const said = sayOpinions(opinionsAmong(useSettledMarks(), id));
  return said ? <p className={styles["others"]}>{said}</p> : null;
}

/** Where the passage is, by what the book prints. */
function Cited({ anchors }: Pick<Annotation, "anchors">) {
  const { outline } = useController();
  const [first] = anchors;
  if (!outline || !first || first.state === "orphaned") return null;
  const cite = citePlace(outline, first.stream, first.start);
  return cite && <span className={styles["cite"]}>{cite}</span>;
}

function CardActions({ annotation }: { annotation: Annotation }) {
  const controller = useController();
  const mode = useWorkbench((state) => state.mode);
  const mine = controller.isMine(annotation);
  const { id, status, version, anchors } = annotation;
  return (
    <footer className={styles["actions"]}>
      {mode === "annotate" && mine && (
        <>
          <Button small onClick={() => controller.edit(id)}>
            Write <Keys keys="Enter" />
          </Button>
          <Button small onClick={() => withdrawOrRestore(controller)}>
            {status === "withdrawn" ? "Restore" : "Withdraw"}{" "}
            <KeysOf id="withdraw" />
          </Button>
        </>
      )}
      {mode === "annotate" && !mine && (
        <>
          {annotation.body.kind === "judgment" && (
            <Button small onClick={() => agree(controller)}>
              Agree <KeysOf id="agree" />
            </Button>
          )}
          <Button small onClick={() => differ(controller)}>
            Differ <KeysOf id="differ" />
          </Button>
        </>
      )}
      <button
        type="button"
        className={styles["history"]}
        onClick={() => controller.open({ type: "history", id })}
      >
        {anchors.length > 1 ? `${anchors.length} ranges · ` : ""}
        {version > 1 ? `${version - 1} changes` : "history"}
      </button>
    </footer>
  );
}
