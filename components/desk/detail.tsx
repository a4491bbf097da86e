"use client";

import { useEffect, useRef } from "react";
import { showToast } from "@/components/ui/toast";
import type { Annotation, Reviewer } from "@/lib/annotation/annotation";
import { emptyStance, type Stance } from "@/lib/annotation/stance";
import {
  type CriticalObject,
  isView,
  type ObjectBody,
} from "@/lib/criticism/criticism";
import type { Stretch } from "@/lib/criticism/fields";
import type { DeskApi } from "./api";
import { Around } from "./around";
import {
  type Case,
  type Kind,
  type TextFacts,
  withJudgment,
  withObject,
} from "./case";
import { CitationLine } from "./citation-line";
import styles from "./desk.module.css";
import type { Form } from "./fields";
import { formOf } from "./kind-list";
import { MatrixEditor } from "./matrix-editor";
import { ObjectForm, objectTroubles } from "./object-form";

export interface DetailProps {
  slug: string;
  api: DeskApi;
  all: Case;
  text: TextFacts;
  kind: Kind;
  id: string | null;
  isNew: boolean;
  /** Passages of the text a new thing begins with. */
  passages: readonly Stretch[];
  reviewer: Reviewer | null;
  onCase: (change: (all: Case) => Case) => void;
  onOpen: (kind: Kind, id: string | null) => void;
}

/** The thing that is open, or a new one. */
export function Detail(props: DetailProps) {
  const { kind, id, isNew, all } = props;
  const place = useFocusOnNew(isNew);
  const object = all.objects.find((one) => one.id === id);
  const judgment = all.judgments.find((one) => one.id === id);
  const thing = object ?? judgment;
  const title = isNew ? `New: ${formOf(kind).one}` : formOf(kind).one;
  if (!isNew && !thing) {
    return (
      <section className={styles["detail"]} aria-label="Nothing is open">
        <p className={styles["lead"]}>
          {id ? "There is no such thing in this case." : invitation(kind)}
        </p>
      </section>
    );
  }
  return (
    <section ref={place} className={styles["detail"]} aria-labelledby="detail">
      <h2 id="detail">{title}</h2>
      {thing && <Signature thing={thing} />}
      {thing && <Cited all={all} id={thing.id} />}
      {object?.body.kind === "hypothesis-set" && (
        <MatrixEditor {...props} set={object} />
      )}
      {kind === "judgment" ? (
        <JudgmentForm {...props} judgment={judgment ?? null} />
      ) : (
        <CriticalForm {...props} object={object ?? null} />
      )}
      {thing && <Around {...props} thing={thing} />}
    </section>
  );
}

/** What can be done while nothing is open. */
function invitation(kind: Kind): string {
  const passage = passageKeys[kind];
  const begin = "Open one from the list, or write a new one with G W.";
  return passage ? `${begin} In the text, ${passage}.` : begin;
}

/** Kinds that begin with a passage, and how. */
const passageKeys: Partial<Record<Kind, string>> = {
  evidence: "E begins one with the selected passage",
  "hand-passage": "Shift and H give the selected passage to a hand",
  judgment: "J judges the selected passage",
};

/** A new thing is there to be written: its first field takes the keyboard. */
function useFocusOnNew(isNew: boolean) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = "textarea, input, [role=combobox]";
    if (isNew) place.current?.querySelector<HTMLElement>(first)?.focus();
  }, [isNew]);
  return place;
}

function Signature({
  thing: { reviewer, createdAt, changedAt, version },
}: {
  thing: CriticalObject | Annotation;
}) {
  return (
    <p className={styles["lead"]}>
      {reviewer.name}, {createdAt.slice(0, 10)}
      {version > 1 && ` · changed ${changedAt.slice(0, 10)}`}
    </p>
  );
}

/** The publication as it is cited, with the place in it. */
function Cited({ all, id }: { all: Case; id: string }) {
  const citation = all.citations[id];
  if (!citation) return null;
  return (
    <p className={styles["cited"]}>
      <CitationLine citation={citation} />
    </p>
  );
}

function CriticalForm({
  api,
  all,
  text,
  kind,
  object,
  passages,
  reviewer,
  onCase,
  onOpen,
}: DetailProps & { object: CriticalObject | null }) {
  const form = formOf(kind);
  const initial = object
    ? (object.body as unknown as Record<string, unknown>)
    : { ...form.empty, ...given(form, passages), kind };
  return (
    <ObjectForm
      key={object?.version ?? 0}
      form={form}
      initial={initial}
      check={(values) => objectTroubles(kind, values)}
      save={async (values) => {
        const body = { ...values, kind } as ObjectBody;
        const saved = object
          ? await api.change(object, body)
          : await api.create(body);
        onCase((old) => withObject(old, saved));
        await refreshAfter(api, saved, onCase);
        if (!object) onOpen(kind, saved.id);
      }}
      onSaved={() => showToast({ title: "Saved" })}
      onCancel={object ? null : () => onOpen(kind, null)}
      locked={object ? lockOf(object, reviewer) : null}
      all={all}
      text={text}
    />
  );
}

/** The passages chosen in the text, where the form asks for some. */
function given({ fields }: Form, stretches: readonly Stretch[]) {
  const asked = fields.some(({ type }) => type === "stretches");
  return asked && stretches.length > 0 ? { stretches } : {};
}

/** A set brings its "none of these" with it: the whole is asked for anew. */
async function refreshAfter(
  api: DeskApi,
  saved: CriticalObject,
  onCase: DetailProps["onCase"],
): Promise<void> {
  if (saved.body.kind !== "hypothesis-set") return;
  const objects = await api.objects();
  onCase((old) => ({ ...old, objects }));
}

function JudgmentForm({
  api,
  all,
  text,
  judgment,
  reviewer,
  onCase,
  onOpen,
}: DetailProps & { judgment: Annotation | null }) {
  const body = judgment?.body.kind === "judgment" ? judgment.body : null;
  const stance = body?.stance ?? emptyStance;
  return (
    <ObjectForm
      key={judgment?.version ?? 0}
      form={formOf("judgment")}
      initial={stance as unknown as Record<string, unknown>}
      check={(values) =>
        String(values["statement"]).trim() === ""
          ? { statement: "is needed" }
          : {}
      }
      save={async (values) => {
        const next = {
          kind: "judgment" as const,
          judgments: body?.judgments ?? [],
          stance: values as unknown as Stance,
        };
        const saved = judgment
          ? await api.changeJudgment(judgment, next)
          : await api.createJudgment(next);
        onCase((old) => withJudgment(old, saved));
        if (!judgment) onOpen("judgment", saved.id);
      }}
      onSaved={() => showToast({ title: "Saved" })}
      onCancel={judgment ? null : () => onOpen("judgment", null)}
      locked={
        judgment && judgment.reviewer.id !== reviewer?.id
          ? `Only ${judgment.reviewer.name} can change this. Record your own judgment beside it.`
          : null
      }
      all={all}
      text={text}
    />
  );
}

function lockOf(
  { body, reviewer: author, status }: CriticalObject,
  reviewer: Reviewer | null,
): string | null {
  if (status === "withdrawn") return "Withdrawn.";
  if (body.kind === "hypothesis" && body.none) {
    return "“None of these” belongs to its set and stays as it is.";
  }
  if (!isView(body.kind) || author.id === reviewer?.id) return null;
  return `Only ${author.name} can change this. Record your own view beside it.`;
}
