/**
 * An annotation: what a person says of a passage. It stands outside the
 * document; every change to it is an event (lib/server), never an overwrite.
 * These schemas guard every door: screens, command line, imports.
 */
import { z } from "zod";
import {
  anchorStates,
  annotationKinds,
  annotationStatus,
  answersAxis,
  axes,
  basis,
  ids,
  likelihood,
  linkKinds,
  omissionHowKnown,
  omissionKinds,
} from "@/lib/vocabulary/vocabulary";
import { stanceSchema } from "./stance";

/** Characters of context kept on either side of a quotation. */
export const CONTEXT_LENGTH = 32;

/** Longest text a person may write in one field, in UTF-16 units. */
const MAX_TEXT = 20_000;
const words = z.string().max(MAX_TEXT);

/**
 * Where a passage is: its place (code points of one stream of one text
 * version) and its words, each a check on the other. start = end is a point.
 * In state "exact" the words stand at the place. In the others `exact`, `prefix`
 * and `suffix` stay what was quoted, until a person chooses the passage again:
 * "moved" and "ambiguous" name the best place found, "orphaned" the last known.
 */
export const anchorSchema = z
  .object({
    stream: z.string().regex(/^(main|note\/[\w.-]+)$/),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    state: z.enum(ids(anchorStates)),
  })
  .refine((a) => a.start <= a.end, {
    message: "An anchor ends before it starts",
  });
export type Anchor = z.infer<typeof anchorSchema>;

/** One answer on one axis. Likelihood and basis are two fields. */
export const judgmentSchema = z
  .object({
    axis: z.enum(ids(axes)),
    value: z.string(),
    likelihood: z.enum(ids(likelihood)),
    basis: z.enum(ids(basis)),
    /** Why; may still be empty when a passage was judged in three keystrokes. */
    rationale: words,
    /** What would overturn it. */
    overturn: words,
  })
  .refine((j) => answersAxis(j.axis, j.value), {
    message: "This value does not answer this axis",
  });
export type Judgment = z.infer<typeof judgmentSchema>;

const judgmentBody = z
  .object({
    kind: z.literal("judgment"),
    /** At most one answer per axis; the first leads and gives the colour. */
    judgments: z
      .array(judgmentSchema)
      .max(axes.length)
      .refine((all) => new Set(all.map((j) => j.axis)).size === all.length, {
        message:
          "One answer per axis; record a second view as an annotation of its own",
      }),
    /** The judgment in full; without it only the answers are recorded. */
    stance: stanceSchema.optional(),
  })
  .refine((body) => body.judgments.length > 0 || body.stance !== undefined, {
    message: "A judgment answers a question or states where it stands",
    path: ["judgments"],
  });

const omissionBody = z.object({
  kind: z.literal("omission"),
  omissionKind: z.enum(ids(omissionKinds)),
  howKnown: z.enum(ids(omissionHowKnown)),
  /** Who left it out, as far as known; empty is unknown. */
  agent: words,
  /** How much is missing: "two leaves", "some words"; empty is unknown. */
  extent: words,
  remark: words,
});

/** What a link points to: a printed note, another passage, or a reference. */
export const linkTargetSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("note"), noteId: z.string().min(1) }),
  z.object({ type: z.literal("passage"), anchor: anchorSchema }),
  z.object({
    type: z.literal("reference"),
    citation: words.min(1),
    url: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]),
  }),
]);
export type LinkTarget = z.infer<typeof linkTargetSchema>;

const linkBody = z.object({
  kind: z.literal("link"),
  linkKind: z.enum(ids(linkKinds)),
  target: linkTargetSchema,
  remark: words,
});

const commentBody = z.object({
  kind: z.literal("comment"),
  text: words.min(1),
});

export const bodySchema = z.discriminatedUnion("kind", [
  judgmentBody,
  omissionBody,
  linkBody,
  commentBody,
]);
export type Body = z.infer<typeof bodySchema>;
export type JudgmentBody = z.infer<typeof judgmentBody>;
export type OmissionBody = z.infer<typeof omissionBody>;
export type LinkBody = z.infer<typeof linkBody>;
export type CommentBody = z.infer<typeof commentBody>;

/** A reviewer as shown beside what they said. `colour` is #rrggbb. */
export const reviewerSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(200),
  initials: z.string().trim().min(1).max(4),
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
});
export type Reviewer = z.infer<typeof reviewerSchema>;

export const annotationSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  status: z.enum(ids(annotationStatus)),
  /** Counts changes from 1; a writer must name the version it has seen. */
  version: z.int().positive(),
  reviewer: reviewerSchema,
  /** ISO 8601 instants, UTC. */
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** None: about the source as a whole, or no place known. */
  anchors: z.array(anchorSchema).max(200),
  body: bodySchema,
  /**
   * Set while the words it rests on are not those that were quoted, because a
   * correction changed them and nobody has looked at it since.
   */
  changedReading: z
    .object({
      emendationId: z.string(),
      at: z.iso.datetime(),
      /** The words that stand at the place now; empty when none are left. */
      now: z.string(),
    })
    .optional(),
});
export type Annotation = z.infer<typeof annotationSchema>;

export const kindSchema = z.enum(ids(annotationKinds));

/** One step in the life of an annotation, as its history shows it. */
export interface AnnotationEvent {
  readonly version: number;
  readonly type: "created" | "changed" | "withdrawn" | "restored" | "moved";
  readonly at: string;
  readonly reviewer: Reviewer;
  /** The annotation after this step. */
  readonly anchors: readonly Anchor[];
  readonly body: Body;
}
