/** The case as the desk holds it, and what is asked of it while typing. */
import type { Choice } from "@/components/ui/combobox";
import type { Annotation } from "@/lib/annotation/annotation";
import type { CriticalObject, ObjectKind } from "@/lib/criticism/criticism";
import { type Named, namer } from "@/lib/criticism/names";
import type { Citation } from "@/lib/references/set";
import { forms, type Target } from "./fields";

export type Kind = ObjectKind | "judgment";

export interface Chapter {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** What of the text the forms must know; places are code points of "main". */
export interface TextFacts {
  readonly textVersion: string;
  readonly length: number;
  readonly pages: readonly { readonly label: string; readonly start: number }[];
  readonly chapters: readonly Chapter[];
}

export interface Case {
  readonly objects: readonly CriticalObject[];
  /** Annotations of kind "judgment". */
  readonly judgments: readonly Annotation[];
  /** References, and evidence taken from one, as they are cited; by id. */
  readonly citations: Readonly<Record<string, Citation>>;
}

/** Standing things of one kind, in the order they were made. */
export function thingsOf(all: Case, kind: Kind): readonly Named[] {
  const name = nameIn(all);
  return idsOf(all, kind).map(name);
}

export function countOf(all: Case, kind: Kind): number {
  return idsOf(all, kind).length;
}

/** Names whatever has an id; a publication by its citation. */
export function nameIn(all: Case): (id: string) => Named {
  const name = namer({ objects: all.objects, annotations: all.judgments });
  return (id) => {
    const named = name(id);
    const cited = named.kind === "reference" ? all.citations[id] : undefined;
    return cited ? { ...named, label: wordsIn(cited) } : named;
  };
}

function wordsIn(citation: Citation): string {
  return citation.map(({ text }) => text).join("");
}

function idsOf({ objects, judgments }: Case, kind: Kind): string[] {
  if (kind === "judgment") {
    return judgments
      .filter(({ status }) => status !== "withdrawn")
      .map(({ id }) => id);
  }
  return objects
    .filter(({ body, status }) => body.kind === kind && status === "standing")
    .map(({ id }) => id);
}

/** What a field that names other things offers. */
export function choicesFor(all: Case, of: readonly Target[]): Choice[] {
  const kinds: Kind[] = of.includes("any")
    ? ["judgment", ...(Object.keys(forms) as ObjectKind[])]
    : (of as Kind[]);
  return kinds.flatMap((kind) =>
    thingsOf(all, kind).map((thing) => ({
      value: thing.id,
      label: titleOf(thing, kinds.length > 1),
    })),
  );
}

/** "C046 Mao was in Moscow"; with its kind where kinds are mixed. */
export function titleOf(thing: Named, withKind = false): string {
  const words = [thing.code, thing.label || "(no words)"].filter(Boolean);
  return withKind
    ? `${words.join(" ")} · ${kindName(thing.kind)}`
    : words.join(" ");
}

export function kindName(kind: Named["kind"]): string {
  if (kind === "annotation") return "judgment";
  if (kind === "clause") return "clause";
  return forms[kind].one.toLowerCase();
}

/** The case with an object put in, in the place of its older version. */
export function withObject(all: Case, object: CriticalObject): Case {
  const known = all.objects.some(({ id }) => id === object.id);
  return {
    ...all,
    objects: known
      ? all.objects.map((one) => (one.id === object.id ? object : one))
      : [...all.objects, object],
  };
}

export function withJudgment(all: Case, annotation: Annotation): Case {
  const known = all.judgments.some(({ id }) => id === annotation.id);
  return {
    ...all,
    judgments: known
      ? all.judgments.map((one) =>
          one.id === annotation.id ? annotation : one,
        )
      : [...all.judgments, annotation],
  };
}
