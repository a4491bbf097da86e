/** Who made an annotation, when, and what has become of it since. */
import { z } from "zod";
import { annotationStatus, ids } from "@/lib/vocabulary/vocabulary";
import {
  type Annotation,
  type AnnotationEvent,
  anchorSchema,
  bodySchema,
  reviewerSchema,
} from "../annotation";
import { type Fields, isFields, listOf, refuse } from "./fields";
import { iriToId, PREFIX, termId } from "./terms";

/** What our own export says beyond the standard. */
export type OwnRecord = Pick<
  Annotation,
  "id" | "status" | "version" | "changedAt" | "reviewer"
>;

const recordSchema = z.object({
  id: z.string().min(1),
  status: z.enum(ids(annotationStatus)),
  version: z.int().positive(),
  changedAt: z.iso.datetime(),
  reviewer: reviewerSchema,
});

const historySchema = z.array(
  z.object({
    version: z.int().positive(),
    type: z.enum(["created", "changed", "withdrawn", "restored", "moved"]),
    at: z.iso.datetime(),
    reviewer: reviewerSchema,
    anchors: z.array(anchorSchema),
    body: bodySchema,
  }),
);

/** The first creator's name; null when there is none. */
export function creatorNameOf(annotation: Fields): string | null {
  const [creator] = listOf(annotation["creator"]);
  if (typeof creator === "string") return creator;
  if (!isFields(creator)) return null;
  const name = [creator["name"], creator["nickname"], creator["id"]].find(
    (candidate) => typeof candidate === "string" && candidate.trim() !== "",
  );
  return typeof name === "string" ? name.trim().slice(0, 200) : null;
}

/** The instant of making in UTC; null when it is absent. */
export function createdOf(annotation: Fields): string | null {
  const value = annotation["created"];
  if (value === undefined || value === null) return null;
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) refuse("created", "must be a date and time");
  return new Date(time).toISOString();
}

export function ownRecordOf(annotation: Fields): OwnRecord {
  const [creator] = listOf(annotation["creator"]);
  const person: Fields = isFields(creator) ? creator : {};
  const result = recordSchema.safeParse({
    id: idIn(annotation),
    status: termId("status", annotation[`${PREFIX}status`]),
    version: annotation[`${PREFIX}version`],
    changedAt: annotation["modified"],
    reviewer: {
      id: idIn(person),
      name: person["name"],
      initials: person["nickname"],
      colour: person[`${PREFIX}colour`],
    },
  });
  return result.success ? result.data : refuseFirst(result.error);
}

export function historyOf(annotation: Fields): AnnotationEvent[] {
  const value = annotation[`${PREFIX}history`];
  if (value === undefined) return [];
  const result = historySchema.safeParse(value);
  return result.success ? result.data : refuseFirst(result.error);
}

function idIn(fields: Fields): string | null {
  const { id } = fields;
  return typeof id === "string" ? iriToId(id) : null;
}

function refuseFirst(error: z.ZodError): never {
  const issue = error.issues[0];
  const path = issue?.path.join(".") || "annotation";
  return refuse(path, `cannot be used: ${issue?.message ?? "wrong shape"}`);
}
