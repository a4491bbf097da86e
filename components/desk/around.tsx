"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChooseOne } from "@/components/ui/combobox";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast";
import type { Annotation } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import { links } from "@/lib/core/links";
import type { CriticalObject, ObjectOf } from "@/lib/criticism/criticism";
import { referencesOf } from "@/lib/criticism/refs";
import { type RelationType, relationTypes } from "@/lib/vocabulary/argument";
import { term } from "@/lib/vocabulary/vocabulary";
import {
  type Case,
  choicesFor,
  type Kind,
  nameIn,
  titleOf,
  withObject,
} from "./case";
import styles from "./desk.module.css";
import type { DetailProps } from "./detail";
import { Falls } from "./falls";
import { ObjectHistory } from "./object-history";

type Thing = CriticalObject | Annotation;

/** What stands round a thing: its passages, relations, uses, fall, history. */
export function Around(props: DetailProps & { thing: Thing }) {
  const { slug, thing, all, api } = props;
  const isObject = all.objects.some(({ id }) => id === thing.id);
  return (
    <>
      <Places slug={slug} thing={thing} />
      <Relations {...props} />
      <Uses {...props} />
      <Falls key={thing.id} slug={slug} api={api} id={thing.id} />
      {isObject && <Withdraw {...props} object={thing as CriticalObject} />}
      {isObject && (
        <ObjectHistory
          key={`${thing.id} ${thing.version}`}
          api={api}
          id={thing.id}
        />
      )}
    </>
  );
}

/** Where in the text it stands; each leads there. */
function Places({ slug, thing }: { slug: string; thing: Thing }) {
  const places = placesOf(thing);
  if (places.length === 0) return null;
  return (
    <section className={styles["part"]}>
      <h3>In the text</h3>
      <ul>
        {places.map(({ at, label }) => (
          <li key={`${at} ${label}`}>
            <Link href={links.place(slug, at)} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function placesOf(thing: Thing): { at: number; label: string }[] {
  if ("anchors" in thing) {
    return thing.anchors
      .filter(({ stream }) => stream === "main")
      .map(({ start, exact }) => ({ at: start, label: `“${cut(exact)}”` }));
  }
  if (!("stretches" in thing.body)) return [];
  return thing.body.stretches
    .filter(({ stream, state }) => stream === "main" && state !== "orphaned")
    .map(({ start, label, opens }) => ({
      at: start,
      label: label || `“${cut(opens)}”`,
    }));
}

function cut(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}

function relationsOf(all: Case, id: string): ObjectOf<"relation">[] {
  return all.objects.filter(
    (one): one is CriticalObject & ObjectOf<"relation"> =>
      one.status === "standing" &&
      one.body.kind === "relation" &&
      (one.body.fromId === id || one.body.toId === id),
  );
}

/** Relations from and to it, and a line to add one. */
function Relations({
  all,
  api,
  thing,
  onCase,
  onOpen,
}: DetailProps & { thing: Thing }) {
  const name = nameIn(all);
  const relations = relationsOf(all, thing.id);
  return (
    <section className={styles["part"]}>
      <h3>Relations</h3>
      {relations.length === 0 && <p className={styles["lead"]}>None.</p>}
      <ul>
        {relations.map(({ id, body }) => (
          <li key={id}>
            {body.toId === thing.id && (
              <>
                <Open thing={name(body.fromId)} onOpen={onOpen} />{" "}
              </>
            )}
            <button
              type="button"
              className={styles["link"]}
              onClick={() => onOpen("relation", id)}
            >
              <i>{body.wording || term(relationTypes, body.type).label}</i>
            </button>
            {body.fromId === thing.id && (
              <>
                {" "}
                <Open thing={name(body.toId)} onOpen={onOpen} />
              </>
            )}
            {body.toId === thing.id && " this"}
          </li>
        ))}
      </ul>
      <AddRelation
        all={all}
        id={thing.id}
        onAdd={async (type, toId) => {
          const saved = await api.create({
            kind: "relation",
            type,
            fromId: thing.id,
            toId,
            wording: "",
            alternative: false,
            reason: "",
          });
          onCase((old) => withObject(old, saved));
        }}
      />
    </section>
  );
}

function AddRelation({
  all,
  id,
  onAdd,
}: {
  all: Case;
  id: string;
  onAdd: (type: RelationType, toId: string) => Promise<void>;
}) {
  const [type, setType] = useState<RelationType>("rests-on");
  const [toId, setToId] = useState<string | null>(null);
  const add = async () => {
    if (toId === null) return;
    try {
      await onAdd(type, toId);
      setToId(null);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      showToast({
        title: "Not saved",
        description: error.message,
        failed: true,
      });
    }
  };
  return (
    <div className={styles["pages"]}>
      <Select
        label="This"
        options={relationTypes.map((one) => ({
          value: one.id,
          label: one.label,
          hint: one.definition,
        }))}
        value={type}
        onValueChange={setType}
      />
      <ChooseOne
        label="That"
        choices={choicesFor(all, ["any"]).filter(({ value }) => value !== id)}
        value={toId}
        onValueChange={setToId}
      />
      <Button small onClick={add} disabled={toId === null}>
        Add relation
      </Button>
    </div>
  );
}

/** Things whose fields name this one. */
function Uses({ all, thing, onOpen }: DetailProps & { thing: Thing }) {
  const name = nameIn(all);
  const users = all.objects.filter(
    ({ body, status }) =>
      status === "standing" &&
      body.kind !== "relation" &&
      referencesOf(body).some(({ id }) => id === thing.id),
  );
  if (users.length === 0) return null;
  return (
    <section className={styles["part"]}>
      <h3>Named by</h3>
      <ul>
        {users.map(({ id }) => (
          <li key={id}>
            <Open thing={name(id)} onOpen={onOpen} withKind />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Open({
  thing,
  onOpen,
  withKind = false,
}: {
  thing: ReturnType<ReturnType<typeof nameIn>>;
  onOpen: DetailProps["onOpen"];
  withKind?: boolean;
}) {
  const kind: Kind =
    thing.kind === "annotation"
      ? "judgment"
      : thing.kind === "clause"
        ? "verdict"
        : thing.kind;
  return (
    <button
      type="button"
      className={styles["link"]}
      onClick={() => onOpen(kind, thing.id.split("#")[0] ?? thing.id)}
    >
      {titleOf(thing, withKind)}
    </button>
  );
}

/** Withdrawing is not deleting: the history keeps it. */
function Withdraw({
  object,
  api,
  kind,
  onCase,
  onOpen,
}: DetailProps & { object: CriticalObject }) {
  if (object.body.kind === "hypothesis" && object.body.none) return null;
  const withdraw = async () => {
    try {
      const gone = await api.withdraw(object);
      onCase((old) => withObject(old, gone));
      showToast({ title: "Withdrawn; its history stays" });
      onOpen(kind, null);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const description = error.message;
      showToast({ title: "Not withdrawn", description, failed: true });
    }
  };
  return (
    <p className={styles["part"]}>
      <Button small look="quiet" onClick={withdraw}>
        Withdraw
      </Button>
    </p>
  );
}
