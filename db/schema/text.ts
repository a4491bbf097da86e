import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { inOrder, oneOf } from "./checks";
import { source, sourceFile } from "./sources";

const witnessKinds = [
  "autograph",
  "typescript",
  "copy",
  "translation",
  "edition",
  "transcript",
  "unknown",
] as const;

const derivations = ["copied", "translated", "edited", "transcribed"] as const;

/** One version of the source that bears its text. */
export const textWitness = sqliteTable(
  "text_witness",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id, { onDelete: "cascade" }),
    siglum: text().notNull(),
    kind: text({ enum: witnessKinds }).notNull(),
    derivedFrom: text().references((): AnySQLiteColumn => textWitness.id),
    derivation: text({ enum: derivations }),
  },
  (t) => [
    uniqueIndex("text_witness_siglum").on(t.sourceId, t.siglum),
    check("text_witness_kind", oneOf(t.kind, witnessKinds)),
    check("text_witness_derivation", oneOf(t.derivation, derivations)),
  ],
);

/** A text as it stood at one moment. Never changed; a new one is added. */
export const textVersion = sqliteTable(
  "text_version",
  {
    id: text().primaryKey(),
    sourceId: text()
      .notNull()
      .references(() => source.id, { onDelete: "cascade" }),
    witnessId: text()
      .notNull()
      .references(() => textWitness.id, { onDelete: "cascade" }),
    /** Counts from 1 within the source; the highest is the current one. */
    number: integer().notNull(),
    /** The file it was read from; null: the first file of the source. */
    fileId: text().references(() => sourceFile.id),
    parentId: text().references((): AnySQLiteColumn => textVersion.id),
    /** SHA-256 of the canonical text of the main stream: what anchors name. */
    sha256: text().notNull(),
    /** The document, ProseMirror JSON. */
    document: text().notNull(),
    /** Canonical text of the main stream, and its length in code points. */
    text: text().notNull(),
    length: integer().notNull(),
    words: integer().notNull(),
    /** Gaps that the source itself marks. */
    omissionMarks: integer().notNull().default(0),
    /** Profile it was imported with, and why that one. */
    profile: text().notNull(),
    reason: text().notNull(),
    /** The way back: see db/queries/runs.ts for the packing. */
    runStreams: text({ mode: "json" }).$type<string[]>().notNull(),
    runs: blob({ mode: "buffer" }).notNull(),
    /** JSON lists of repairs and warnings; JSON of the index check or null. */
    repairs: text().notNull(),
    warnings: text().notNull(),
    indexCheck: text(),
    /** JSON: rules and places switched off, and the repairs not made for it. */
    off: text().notNull().default('{"rules":[],"places":[]}'),
    declined: text().notNull().default("[]"),
    /**
     * JSON list of what the file has and the text does not: with text and runs
     * it gives the file's text back. Null: read before that was kept.
     */
    remainder: text(),
    createdAt: text().notNull(),
  },
  (t) => [
    uniqueIndex("text_version_number").on(t.sourceId, t.number),
    index("text_version_sha256").on(t.sourceId, t.sha256),
    check("text_version_number_positive", sql`${t.number} > 0`),
    check("text_version_length", sql`${t.length} >= 0`),
  ],
);

const versionId = () =>
  text()
    .notNull()
    .references(() => textVersion.id, { onDelete: "cascade" });

/** Where a printed page begins, in code points of the main stream. */
export const page = sqliteTable(
  "page",
  {
    versionId: versionId(),
    ordinal: integer().notNull(),
    label: text().notNull(),
    start: integer().notNull(),
    /** How the border was found, in words of the document's schema. */
    evidence: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.ordinal] }),
    check("page_start", sql`${t.start} >= 0`),
  ],
);

/** A unit of the source: entry, letter, telegram. */
export const unit = sqliteTable(
  "unit",
  {
    versionId: versionId(),
    ordinal: integer().notNull(),
    id: text().notNull(),
    kind: text().notNull(),
    heading: text(),
    sender: text(),
    addressee: text(),
    /** EDTF; what is printed; who says so. */
    date: text(),
    dateLiteral: text(),
    dateKind: text().notNull(),
    /** Whom the unit itself speaks to; the heading may name another. */
    addresseeInBody: text(),
    place: text(),
    /** As printed. */
    secrecy: text(),
    signature: text(),
    /** BCP 47, when it is not the language of the source. */
    lang: text(),
    /** Id of the unit it came with, or is an article of. */
    partOf: text(),
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.ordinal] }),
    check("unit_in_order", inOrder(t.start, t.end)),
  ],
);

/** A note printed with the source. */
export const printedNote = sqliteTable(
  "printed_note",
  {
    versionId: versionId(),
    ordinal: integer().notNull(),
    id: text().notNull(),
    label: text().notNull(),
    page: text(),
    text: text().notNull(),
    /** Number of note references that lead to it. */
    references: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.ordinal] }),
    uniqueIndex("printed_note_id").on(t.versionId, t.id),
  ],
);
