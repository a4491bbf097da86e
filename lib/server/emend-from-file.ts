/** Corrections from a file: each found by its words, all stored or none. */
import "server-only";
import type { Node } from "prosemirror-model";
import { Fragment, Slice } from "prosemirror-model";
import { Mapping, ReplaceStep, type Step } from "prosemirror-transform";
import { z } from "zod";
import { type Db, inTransaction } from "@/db";
import { insertEmendation, lastEmendation } from "@/db/queries/emendations";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { rangeToPm, type StreamRange } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { checkCorrected } from "@/lib/emendation/check-document";
import {
  emendationKindSchema,
  reasonSchema,
} from "@/lib/emendation/emendation";
import { smallestStep } from "@/lib/emendation/steps";
import type { May } from "./door";
import { placesOfWords } from "./places-of-words";
import { currentReviewer } from "./reviewers";
import { requireStorable } from "./storable";
import { type NewAct, storeActs, textAfter } from "./store-act";
import { keepText, type SourceText, sourceText } from "./text";

const words = z.string().max(2000);
const lineSchema = z.object({
  /** The words that stand in the text now, and what stands around them. */
  exact: words.min(1),
  prefix: words.default(""),
  suffix: words.default(""),
  /** Label of the printed page they stand on. */
  page: z.string().optional(),
  replacement: words,
  kind: emendationKindSchema.default("other"),
  reason: reasonSchema.default(""),
});
type Line = z.infer<typeof lineSchema>;

export interface EmendFromFileResult {
  readonly corrections: number;
  readonly textVersion: string;
}

/**
 * Corrects a text by a list of quotations and what is to stand in their place.
 * AppError "bad-input" with every line that cannot be used (`details.refused`);
 * then nothing is changed.
 */
export function emendFromFile(
  db: May<"emend">,
  slug: string,
  json: unknown,
  reviewer: Reviewer = currentReviewer(db),
): EmendFromFileResult {
  const { lines, refused } = readLines(json);
  const text = inTransaction(db, () => {
    const before = sourceText(db, slug);
    const batch = new Batch(before);
    lines.forEach((line, i) => {
      if (!line) return;
      try {
        batch.add(line);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused.push({ index: i, reason: error.message });
      }
    });
    if (refused.length > 0) throw refusal(refused);
    return batch.made.length === 0 ? before : store(db, batch, reviewer);
  });
  keepText(db, text);
  return { corrections: lines.length, textVersion: text.key };
}

interface Refused {
  readonly index: number;
  readonly reason: string;
}

function readLines(json: unknown) {
  if (!Array.isArray(json)) {
    throw new AppError(
      "bad-input",
      'The file must hold a list of corrections: [{ "exact": …, "replacement": …, "kind": …, "reason": … }].',
    );
  }
  const refused: Refused[] = [];
  const lines = json.map((one: unknown, index) => {
    const read = lineSchema.safeParse(one);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    const field = issue?.path.join(".") || "correction";
    refused.push({ index, reason: `"${field}": ${issue?.message}` });
    return null;
  });
  return { lines, refused };
}

function refusal(refused: readonly Refused[]): AppError {
  const sorted = [...refused].sort((a, b) => a.index - b.index);
  const listed = sorted
    .slice(0, 20)
    .map(({ index, reason }) => `correction ${index + 1}: ${reason}`);
  const more = sorted.length > 20 ? [`and ${sorted.length - 20} more`] : [];
  return new AppError(
    "bad-input",
    `Nothing was changed. ${[...listed, ...more].join(" ")}`,
    { details: { refused: sorted } },
  );
}

interface Made {
  readonly line: Line;
  readonly range: StreamRange;
  readonly steps: readonly Step[];
  readonly inverse: readonly Step[];
}

/** Corrections found on one text, made one after the other. */
class Batch {
  readonly before: SourceText;
  readonly made: Made[] = [];
  doc: Node;

  constructor(before: SourceText) {
    this.before = before;
    this.doc = before.document;
  }

  add(line: Line): void {
    requireStorable(line);
    const range = this.rangeOf(line);
    const { from, to } = rangeToPm(this.before.index, range);
    const steps = this.made.flatMap((one) => [...one.steps]);
    const mapping = new Mapping(steps.map((step) => step.getMap()));
    const start = mapping.map(from, 1);
    const end = mapping.map(to, -1);
    const after = this.replaced(start, end, line.replacement.normalize("NFC"));
    checkCorrected(this.doc, after, false);
    const step = smallestStep(this.doc, after);
    if (!step) throw new AppError("bad-input", "The words are the same.");
    this.made.push({
      line,
      range,
      steps: [step],
      inverse: [step.invert(this.doc)],
    });
    this.doc = after;
  }

  private replaced(from: number, to: number, text: string): Node {
    const $from = this.doc.resolve(from);
    const marks = $from.nodeAfter?.marks ?? $from.marks();
    const content =
      text === "" ? Fragment.empty : Fragment.from(schema.text(text, marks));
    const step = new ReplaceStep(from, to, new Slice(content, 0, 0));
    const { doc } = step.apply(this.doc);
    if (doc) return doc;
    throw new AppError("bad-input", "It cannot stand in the text there.");
  }

  private rangeOf({ exact, prefix, suffix, page }: Line): StreamRange {
    if (exact.includes("\n")) {
      throw new AppError("bad-input", "Its words must stand in one block.");
    }
    const found = placesOfWords(this.before, { exact, prefix, suffix, page });
    const [range, more] = found;
    const quoted = `“${exact.length > 60 ? `${exact.slice(0, 57)}…` : exact}”`;
    if (!range) {
      throw new AppError("bad-input", `${quoted} is not in the text.`);
    }
    if (more) {
      throw new AppError(
        "bad-input",
        `${quoted} stands at ${found.length} places: add "prefix", "suffix" or "page".`,
      );
    }
    const taken = this.made.some(
      (one) =>
        one.range.stream === range.stream &&
        one.range.start < range.end &&
        range.start < one.range.end,
    );
    if (!taken) return range;
    throw new AppError(
      "bad-input",
      `${quoted} overlaps with an earlier correction of the file.`,
    );
  }
}

function store(db: Db, batch: Batch, reviewer: Reviewer): SourceText {
  const { before, made, doc } = batch;
  const after = textAfter(before, doc, made.length);
  const at = new Date().toISOString();
  const versionId = before.version.id;
  const first = lastEmendation(db, versionId) + 1;
  const acts = made.map(({ line, range, steps, inverse }, i): NewAct => {
    const id = newId();
    const start = range.start + shiftBefore(made.slice(0, i), range);
    insertEmendation(db, {
      id,
      versionId,
      ordinal: first + i,
      kind: line.kind,
      reason: line.reason.trim(),
      before: line.exact,
      after: line.replacement,
      stream: range.stream,
      start,
      end: start + [...line.replacement].length,
      page: line.page ?? null,
      reviewerId: reviewer.id,
      at,
      describedBy: null,
      describedAt: null,
      undoneBy: null,
      undoneAt: null,
    });
    const act = { emendationId: id, type: "make", of: null } as const;
    return { ...act, steps, inverse, reviewerId: reviewer.id, at };
  });
  storeActs(db, before, after, acts);
  return after;
}

/** By how many code points the corrections made before moved a place. */
function shiftBefore(made: readonly Made[], { stream, start }: StreamRange) {
  return made
    .filter(({ range }) => range.stream === stream && range.start < start)
    .reduce(
      (sum, { line, range }) =>
        sum + [...line.replacement].length - (range.end - range.start),
      0,
    );
}
