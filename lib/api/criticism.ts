/** Requests and answers of the critic's desk; the routes are in contract.ts. */
import { z } from "zod";
import { objectBodySchema } from "@/lib/criticism/criticism";
import type { Named } from "@/lib/criticism/names";
import { concerns, modes, polarities } from "@/lib/vocabulary/argument";
import { ids } from "@/lib/vocabulary/vocabulary";

export const createObjectSchema = z.object({
  /** Made by the client (UUID 7), so that a repeated request changes nothing. */
  id: z.string(),
  body: objectBodySchema,
});
export type CreateObjectRequest = z.infer<typeof createObjectSchema>;

/** `seen` is the version the person was looking at; a newer one is a conflict. */
export const changeObjectSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("change"),
    seen: z.int().positive(),
    body: objectBodySchema,
  }),
  z.object({ type: z.literal("withdraw"), seen: z.int().positive() }),
  z.object({ type: z.literal("restore"), seen: z.int().positive() }),
]);
export type ChangeObjectRequest = z.infer<typeof changeObjectSchema>;

/** A bibliography in BibTeX, RIS or CSL-JSON, as it is written. */
export const importReferencesSchema = z.object({
  text: z.string().trim().min(1, "is empty"),
});

/** A list in the address: "a,b"; absent is no condition. */
const several = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(item))
    .optional();

/** Query of /judgments; every condition must hold. */
export const judgmentQuerySchema = z.object({
  /** Label of a printed page. */
  page: z.string().optional(),
  concerns: several(z.enum(ids(concerns))),
  polarities: several(z.enum(ids(polarities))),
  modes: several(z.enum(ids(modes))),
  reviewerId: z.string().optional(),
  words: z.string().max(500).optional(),
  on: z.string().max(100).optional(),
});
export type JudgmentQuery = z.infer<typeof judgmentQuerySchema>;

export interface FallAnswer {
  readonly asked: readonly Named[];
  /** In the order in which they fall. */
  readonly falls: readonly (Named & {
    readonly lost: readonly Named[];
    readonly circular: boolean;
  })[];
  readonly weakened: readonly (Named & {
    readonly lost: readonly Named[];
    readonly left: readonly Named[];
  })[];
}
