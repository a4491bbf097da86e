/**
 * What goes over HTTP between the screens and the server: the shapes of every
 * request and answer, in one place, read by both sides.
 *
 * GET    /api/sources/[slug]/document?v=KEY        DocumentPayload, immutable per version
 * GET    /api/sources/[slug]/marks                 MarksPayload: all that is drawn
 * GET    /api/sources/[slug]/changes               what others do, and who is here: lib/api/live.ts
 * GET    /api/sources/[slug]/annotations?ids=a,b   { annotations: Annotation[] }
 * GET    /api/sources/[slug]/annotations           the same, all of them
 * POST   /api/sources/[slug]/annotations           CreateRequest → Annotation (201)
 * PATCH  /api/annotations/[id]                     ChangeRequest → Annotation
 * GET    /api/annotations/[id]/history             { events: AnnotationEvent[] }
 * POST   /api/annotations/[id]/look                { seen } → Annotation: its changed words were looked at
 * GET    /api/sources/[slug]/emendations           { textVersion, entries, emendations }
 * POST   /api/sources/[slug]/emendations           EmendRequest → EmendAnswer (201), see lib/emendation
 * PATCH  /api/emendations/[id]                     EmendationChange → EmendAnswer
 * POST   /api/sources/[slug]/reading               ReadingRequest → 204
 * POST   /api/import/preview                       multipart "file" or "sha256" of one sent before, "profile",
 *                                                  "off" (SwitchedOff), "have" (hashes) → TaskLine<ImportPreview>, a line each
 * POST   /api/import                               the same and "metadata" → { slug } (201)
 * GET    /api/sources/[slug]/report                ImportPreview: what the import of the present text did
 * POST   /api/sources/[slug]/replacement           multipart "file" or "sha256", "off", "newWitness" → TaskLine<Replacement>
 * GET    /api/sources/[slug]/replacement           Replacement under way (404: none); DELETE drops it (204)
 * POST   /api/sources/[slug]/replacement/decisions Decisions → 204
 * POST   /api/sources/[slug]/replacement/accept    → TaskLine<{ slug }>: the new text is the present one
 * GET    /api/sources/[slug]/export/[format]       download
 * GET    /api/search?q=&source=&part=              { hits: SearchHit[], total }
 * Findings of lenses and the facts they ask: lib/api/findings.ts
 * GET    /api/reviewers   POST /api/reviewers      profiles; POST creates or changes one
 * POST   /api/reviewers/current                    { id } → sets the cookie
 * The critic's desk (lib/api/criticism.ts; `on=` asks for what was believed on a date):
 *
 * GET    /api/sources/[slug]/criticism?on=         { objects: CriticalObject[] }
 * POST   /api/sources/[slug]/criticism             CreateObjectRequest → CriticalObject (201)
 * PATCH  /api/criticism/[id]                       ChangeObjectRequest → CriticalObject
 * GET    /api/criticism/[id]/history               { events: ObjectEvent[] }
 * GET    /api/sources/[slug]/references            { citations: Citations }: each reference set, by id
 * POST   /api/sources/[slug]/references            { text } in BibTeX, RIS, CSL-JSON → ImportedReferences (201)
 * GET    /api/sources/[slug]/parts                 { parts: NamedPart[] }: deliveries and voices
 * GET    /api/sources/[slug]/dossier?on=&part=     Dossier; with a part, its counts are of that part
 * GET    /api/sources/[slug]/if-this-falls?ids=&on= FallAnswer
 * GET    /api/sources/[slug]/matrix?set=&on=       Matrix
 * GET    /api/sources/[slug]/hands?on=             { views: HandsInText[] }
 * GET    /api/sources/[slug]/lines?id=&on=         Lines: independent lines under a judgment, clause, verdict
 * GET    /api/sources/[slug]/judgments?page=&concerns=&polarities=&modes=&reviewerId=&words=&on=
 *                                                  { annotations: Annotation[] }
 * POST   /api/sources/[slug]/case                  a case file (export/json) → CaseResult (201)
 *
 * GET    /api/health                               { ok: true, version }
 *
 * Errors: { error: { code, message, details } } with the status of the code.
 * A write must come from the program's own pages (Origin or Sec-Fetch-Site).
 */
import { z } from "zod";
import { anchorSchema, bodySchema } from "@/lib/annotation/annotation";
import { type IndexCheck, profileIds } from "@/lib/import/format";
import type { SwitchedOff } from "@/lib/import/switches";

/** An anchor as a screen sends it: the server fills state and checks words. */
export const newAnchorSchema = anchorSchema;

export const createRequestSchema = z.object({
  /** Made by the client (UUID 7), so that a repeated request changes nothing. */
  id: z.string(),
  /** SHA-256 of the canonical text the anchors were taken from. */
  textVersion: z.string(),
  anchors: z.array(newAnchorSchema).max(200),
  body: bodySchema,
});
export type CreateRequest = z.infer<typeof createRequestSchema>;

/** `seen` is the version the person was looking at; a newer one is a conflict. */
export const changeRequestSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("change"),
    seen: z.int().positive(),
    body: bodySchema,
    anchors: z.array(newAnchorSchema).max(200).optional(),
  }),
  z.object({ type: z.literal("withdraw"), seen: z.int().positive() }),
  z.object({ type: z.literal("restore"), seen: z.int().positive() }),
]);
export type ChangeRequest = z.infer<typeof changeRequestSchema>;

/** Where the reader is and which pages have been before the eyes. */
export const readingRequestSchema = z.object({
  /** Code point of the main stream at the top of the window. */
  place: z.int().nonnegative(),
  pages: z.array(z.string()).max(2000),
});
export type ReadingRequest = z.infer<typeof readingRequestSchema>;

export const profileChoiceSchema = z.enum(["auto", ...profileIds]);
export type ProfileChoice = z.infer<typeof profileChoiceSchema>;

/** Bibliographic record; null means "unknown", and is shown as such. */
export const metadataSchema = z.object({
  title: z.string().trim().min(1).max(500),
  author: z.string().trim().max(500).nullable(),
  editor: z.string().trim().max(500).nullable(),
  /** EDTF. */
  published: z.string().max(100).nullable(),
  date: z.string().max(100).nullable(),
  /** BCP 47. */
  languages: z.array(z.string().max(35)).max(20),
  type: z.string().max(100).nullable(),
  rights: z.string().max(2000).nullable(),
});
export type Metadata = z.infer<typeof metadataSchema>;

/** The document for the editor: ProseMirror JSON and its version. */
export interface DocumentPayload {
  readonly textVersion: string;
  readonly doc: unknown;
}

/**
 * All annotations of a source as the editor draws them, column by column.
 * Ranges are [annotation index, stream index, start, end] in code points.
 */
export interface MarksPayload {
  readonly textVersion: string;
  readonly streams: readonly string[];
  readonly ids: readonly string[];
  /** Family of the leading judgment, or the kind: how it is drawn. */
  readonly styles: readonly MarkStyle[];
  /** Index into `reviewers`. */
  readonly by: readonly number[];
  readonly withdrawn: readonly number[];
  /** Those that rest on a reading since changed, not looked at yet. */
  readonly changed: readonly number[];
  readonly reviewers: readonly {
    id: string;
    name: string;
    initials: string;
    colour: string;
  }[];
  readonly ranges: readonly (readonly [number, number, number, number])[];
}

export const markStyles = [
  "genuine",
  "altered",
  "doubtful",
  "spurious",
  "undetermined",
  "judged", // a judgment that says nothing of authenticity
  "omission",
  "link",
  "comment",
] as const;
export type MarkStyle = (typeof markStyles)[number];

/** One place of a rule, in code points of the file's text. */
export interface RepairPlace {
  readonly rawFrom: number;
  readonly rawTo: number;
  readonly before: string;
  readonly after: string;
  /** 0–1, the rule's own. */
  readonly confidence: number;
  readonly note?: string;
  /** Switched off, or its rule is: the file's own characters stand here. */
  readonly off: boolean;
}

export interface RepairGroup {
  readonly rule: string;
  readonly label: string;
  readonly description: string;
  /** Why the rule cannot be switched off; null when it can. */
  readonly needed: string | null;
  /** Places at which it was applied, and at which it was declined. */
  readonly total: number;
  readonly declined: number;
  readonly places: readonly RepairPlace[];
}

/** A part that is sent once: `value` is null when the screen has this hash. */
export interface Part<T> {
  readonly hash: string;
  readonly value: T | null;
}

export interface ImportPreview {
  readonly profile: string;
  readonly reason: string;
  /** What the program would choose, and why. */
  readonly auto: { readonly profile: string; readonly reason: string };
  readonly sha256: string;
  readonly encoding: string;
  readonly words: number;
  readonly pages: readonly { label: string; evidence: string }[];
  readonly notes: {
    bodies: number;
    references: number;
    linked: number;
    unlinkedBodies: number;
    unlinkedReferences: number;
  };
  readonly omissions: { total: number; byKind: Record<string, number> };
  readonly units: number;
  /** Annotations that come with the file. */
  readonly annotations: number;
  readonly off: SwitchedOff;
  readonly repairs: readonly Part<RepairGroup>[];
  readonly warnings: readonly {
    code: string;
    message: string;
    rawFrom?: number;
  }[];
  readonly indexCheck: IndexCheck | null;
  /**
   * The document by sections. Empty elements with `data-raw` say which code
   * point of the file stands there: the way back, for scrolling and showing.
   */
  readonly sections: readonly Part<string>[];
  readonly raw: Part<string>;
  readonly metadata: Metadata;
  /** Set when the file is one the corpus describes. */
  readonly recognised: string | null;
  /** Set when the same bytes are in the library already. */
  readonly alreadyLoaded: string | null;
}

/** What a long task says while it runs: lines of JSON, the last with the result. */
export type TaskLine<T> =
  | { readonly stage: string; readonly share: number | null }
  | { readonly result: T }
  | {
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly details: unknown;
      };
    };

export const switchedOffSchema = z.object({
  rules: z.array(z.string().max(100)).max(200),
  places: z
    .array(
      z.object({ rule: z.string().max(100), rawFrom: z.int().nonnegative() }),
    )
    .max(100_000),
});

export interface SearchHit {
  readonly source: { slug: string; title: string };
  readonly where: "text" | "note" | "annotation";
  readonly page: string | null;
  /** "p. 30", "p. 30 n. 2"; null when the page is not known. */
  readonly cite: string | null;
  /** Text with the hit between U+E000 and U+E001. */
  readonly excerpt: string;
  readonly href: string;
}
