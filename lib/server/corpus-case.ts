/** The annotations that corpus/<id>/annotations.json holds for its source. */
import { z } from "zod";
import { bodySchema, judgmentSchema } from "@/lib/annotation/annotation";
import {
  type IncomingAnnotation,
  type Refused,
  readWebAnnotations,
} from "@/lib/annotation/web-annotation";
import { ids, linkKinds } from "@/lib/vocabulary/vocabulary";

/** Who says what a case says, where it names nobody. */
export const CASE_REVIEWER = "Demonstration";

const quotation = z.object({
  /** Empty for a point, which is known by its surroundings. */
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
type CaseQuotation = z.infer<typeof quotation>;
const anchors = z.array(quotation);

/** As people write a case: one answer an item, places by their words. */
const itemSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("judgment"), anchors, ...judgmentSchema.shape }),
  z.object({
    kind: z.literal("omission"),
    anchors,
    omissionKind: z.string(),
    howKnown: z.string(),
    agent: z.string().default(""),
    extent: z.string().default(""),
    text: z.string().default(""),
  }),
  z.object({ kind: z.literal("comment"), anchors, text: z.string() }),
  z.object({
    kind: z.literal("note-link"),
    anchors,
    link: z.enum(ids(linkKinds)),
    target: quotation,
    text: z.string().default(""),
  }),
]);
type CaseItem = z.infer<typeof itemSchema>;

/** Reads a case in the corpus' own form, or in that of W3C Web Annotations. */
export function readCaseAnnotations(
  id: string,
  json: unknown,
): { annotations: IncomingAnnotation[]; refused: Refused[] } {
  if (!isOwnForm(json)) return readWebAnnotations(json);
  const annotations: IncomingAnnotation[] = [];
  const refused: Refused[] = [];
  for (const [index, item] of json.entries()) {
    const read = itemSchema.safeParse(item);
    const body = read.success ? bodySchema.safeParse(bodyOf(read.data)) : read;
    if (read.success && body.success) {
      annotations.push({
        externalId: `corpus/${id}#${index}`,
        creatorName: CASE_REVIEWER,
        created: null,
        quotations: read.data.anchors,
        body: body.data,
      });
    } else {
      const reason = body.error?.issues[0]?.message ?? "wrong shape";
      refused.push({ index, reason: `Annotation ${index}: ${reason}` });
    }
  }
  return { annotations, refused };
}

function isOwnForm(json: unknown): json is unknown[] {
  return (
    Array.isArray(json) &&
    json.some(
      (item) => typeof item === "object" && item !== null && "kind" in item,
    )
  );
}

/** The body, to be checked by the schema of bodies. */
function bodyOf(item: CaseItem): unknown {
  switch (item.kind) {
    case "judgment": {
      const { kind, anchors: _, ...judgment } = item;
      return { kind, judgments: [judgment] };
    }
    case "omission": {
      const { anchors: _, text, ...omission } = item;
      return { ...omission, remark: text };
    }
    case "comment":
      return { kind: item.kind, text: item.text };
    case "note-link":
      return {
        kind: "link",
        linkKind: item.link,
        target: { type: "passage", anchor: unplaced(item.target) },
        remark: item.text,
      };
  }
}

/** An anchor that has its words and waits for its place. */
function unplaced({ exact, prefix, suffix }: CaseQuotation) {
  const state = "orphaned";
  return { stream: "main", start: 0, end: 0, exact, prefix, suffix, state };
}
