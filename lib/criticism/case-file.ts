/**
 * A case as a file: annotations and objects of criticism of one source, with
 * their reviewers. `export --format json` writes it with ids, versions and
 * events; a case written by hand may leave out all of these, every empty
 * field, and the places, which are then found by page and a few words.
 */
import { z } from "zod";
import {
  anchorSchema,
  bodySchema,
  reviewerSchema,
} from "@/lib/annotation/annotation";
import { citedPlaceSchema, emptyStance } from "@/lib/annotation/stance";
import { annotationStatus, ids } from "@/lib/vocabulary/vocabulary";
import { type ObjectKind, objectBodySchema, objectKinds } from "./criticism";
import { emptyBodies } from "./empty";
import { type Refused, refusal } from "./refused";

export const CASE_FORMAT = "substratum-case/1";

const eventTypes = [
  "created",
  "changed",
  "withdrawn",
  "restored",
  "moved",
] as const;

const step = z.object({
  version: z.int().positive(),
  type: z.enum(eventTypes),
  at: z.iso.datetime(),
  /** Id of a reviewer of the file. */
  reviewer: z.string(),
});

/** A place of a case written by hand: any of these may be missing. */
const emptyPlace = {
  page: "",
  unit: "",
  locatedBy: "",
  opens: "",
  closes: "",
  rawStart: null,
  rawEnd: null,
};
const looseRecord = z.record(z.string(), z.unknown());
export const casePlaceSchema = looseRecord
  .transform(
    (place): z.input<typeof citedPlaceSchema> => ({
      ...emptyPlace,
      ...place,
    }),
  )
  .pipe(citedPlaceSchema);
export type CasePlace = z.infer<typeof casePlaceSchema>;

/** A body with the fields it leaves out filled in, and its places apart. */
const caseBody = looseRecord.transform((body) => {
  const kind = String(body["kind"]) as ObjectKind;
  const empty = objectKinds.includes(kind) ? emptyBodies[kind] : {};
  return { ...empty, ...body };
});

const said = {
  id: z.string().min(1).max(100),
  /** Id of a reviewer of the file. */
  reviewer: z.string(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime().optional(),
  version: z.int().positive().optional(),
};

export const caseAnnotationSchema = z.object({
  ...said,
  status: z.enum(ids(annotationStatus)).optional(),
  anchors: z.array(anchorSchema).optional(),
  /** Where it stands, when it has no anchors yet. */
  places: z.array(casePlaceSchema).optional(),
  body: looseRecord.transform(withWholeStance).pipe(bodySchema),
  history: z
    .array(step.extend({ anchors: z.array(anchorSchema), body: bodySchema }))
    .optional(),
});
export type CaseAnnotation = z.infer<typeof caseAnnotationSchema>;

export const caseObjectSchema = z.object({
  ...said,
  status: z.enum(["standing", "withdrawn"]).optional(),
  /** Where its stretches are, when they have no place yet. */
  places: z.array(casePlaceSchema).optional(),
  body: caseBody.pipe(objectBodySchema),
  history: z
    .array(
      step.extend({
        status: z.enum(["standing", "withdrawn"]),
        body: objectBodySchema,
      }),
    )
    .optional(),
});
export type CaseObject = z.infer<typeof caseObjectSchema>;

const fileSchema = z.looseObject({
  format: z.literal(CASE_FORMAT),
  reviewers: z.array(reviewerSchema).max(1000),
  annotations: z.array(z.unknown()).max(200_000),
  objects: z.array(z.unknown()).max(200_000),
});

export interface CaseFile {
  readonly reviewers: readonly z.infer<typeof reviewerSchema>[];
  readonly annotations: readonly CaseAnnotation[];
  readonly objects: readonly CaseObject[];
  readonly refused: readonly Refused[];
}

/** True for what says of itself that it is a case. */
export function isCaseFile(json: unknown): boolean {
  return fileSchema.pick({ format: true }).safeParse(json).success;
}

/**
 * Reads a case. What cannot be used is refused by itself, with its id and
 * reason; a file that is no case at all throws a ZodError.
 */
export function readCaseFile(json: unknown): CaseFile {
  const file = fileSchema.parse(json);
  const refused: Refused[] = [];
  const people = new Set(file.reviewers.map(({ id }) => id));
  const read = <T extends { id: string; reviewer: string }>(
    items: readonly unknown[],
    schema: z.ZodType<T>,
  ): T[] =>
    items.flatMap((item) => {
      const result = schema.safeParse(item);
      if (!result.success) {
        refused.push(refusal(item, result.error));
        return [];
      }
      if (people.has(result.data.reviewer)) return [result.data];
      const { id, reviewer } = result.data;
      refused.push({ id, reason: `the file has no reviewer "${reviewer}"` });
      return [];
    });
  return {
    reviewers: file.reviewers,
    annotations: read(file.annotations, caseAnnotationSchema),
    objects: read(file.objects, caseObjectSchema),
    refused,
  };
}

function withWholeStance(body: Record<string, unknown>) {
  const { stance } = body;
  if (typeof stance !== "object" || stance === null) {
    return body["kind"] === "judgment" ? { judgments: [], ...body } : body;
  }
  const given = stance as Record<string, unknown>;
  const places = given["places"];
  const filled = Array.isArray(places)
    ? places.map((place) => ({ ...emptyPlace, ...(place as object) }))
    : [];
  return {
    judgments: [],
    ...body,
    stance: { ...emptyStance, ...given, places: filled },
  };
}
