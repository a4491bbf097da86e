/**
 * Everything a team says of a source beyond its annotations: evidence and
 * where it comes from, relations, hypotheses, custody, hands, verdicts. Each
 * object is a dated act of a named person; a change is an event.
 */
import { z } from "zod";
import { type Annotation, reviewerSchema } from "@/lib/annotation/annotation";
import {
  custodyStepSchema,
  deliverySchema,
  handPassageSchema,
  handSchema,
} from "./custody";
import {
  evidenceSchema,
  originSchema,
  questionSchema,
  relationSchema,
  ruleSchema,
} from "./evidence";
import {
  assessmentSchema,
  compositionSchema,
  dissentSchema,
  hypothesisSchema,
  hypothesisSetSchema,
  terminusSchema,
  verdictSchema,
} from "./hypothesis";
import {
  personSchema,
  referenceSchema,
  speakerSchema,
  testimonySchema,
} from "./person";
import { settlementSchema } from "./settlement";

export const objectBodySchema = z.discriminatedUnion("kind", [
  personSchema,
  referenceSchema,
  originSchema,
  testimonySchema,
  evidenceSchema,
  ruleSchema,
  questionSchema,
  hypothesisSetSchema,
  hypothesisSchema,
  assessmentSchema,
  compositionSchema,
  terminusSchema,
  custodyStepSchema,
  deliverySchema,
  handSchema,
  handPassageSchema,
  speakerSchema,
  verdictSchema,
  dissentSchema,
  settlementSchema,
  relationSchema,
]);
export type ObjectBody = z.infer<typeof objectBodySchema>;
export type ObjectKind = ObjectBody["kind"];
export type BodyOf<K extends ObjectKind> = Extract<ObjectBody, { kind: K }>;

export const objectSchema = z.object({
  id: z.string().min(1),
  sourceId: z.string(),
  status: z.enum(["standing", "withdrawn"]),
  /** Counts changes from 1; a writer must name the version it has seen. */
  version: z.int().positive(),
  reviewer: reviewerSchema,
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  body: objectBodySchema,
});
export type CriticalObject = z.infer<typeof objectSchema>;
export type ObjectOf<K extends ObjectKind> = Omit<CriticalObject, "body"> & {
  body: BodyOf<K>;
};

/** The kinds in an order in which each comes after what it may name. */
export const objectKinds = objectBodySchema.options.map(
  (option) => option.shape.kind.value,
) as readonly ObjectKind[];

/**
 * Kinds that are one person's view: only their author changes them. The rest
 * is common record, which anybody may correct; every change is kept.
 */
const views: ReadonlySet<ObjectKind> = new Set([
  "assessment",
  "hand-passage",
  "verdict",
  "dissent",
  "settlement",
]);

export function isView(kind: ObjectKind): boolean {
  return views.has(kind);
}

/** All that stands on a source at one moment, ready to be asked. */
export interface Criticism {
  readonly objects: readonly CriticalObject[];
  readonly annotations: readonly Annotation[];
}

/** The standing objects of one kind, in the order they were made. */
export function objectsOf<K extends ObjectKind>(
  { objects }: Pick<Criticism, "objects">,
  kind: K,
): ObjectOf<K>[] {
  return objects.filter(
    (object): object is CriticalObject & ObjectOf<K> =>
      object.body.kind === kind && object.status === "standing",
  );
}

/** One step in the life of an object. */
export interface ObjectEvent {
  readonly version: number;
  readonly type: "created" | "changed" | "withdrawn" | "restored";
  readonly at: string;
  readonly reviewer: z.infer<typeof reviewerSchema>;
  /** Status and body after this step. */
  readonly status: CriticalObject["status"];
  readonly body: ObjectBody;
}
