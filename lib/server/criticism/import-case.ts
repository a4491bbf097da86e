/** Taking a case in: all of it, with its events, or nothing. */
import "server-only";
import { z } from "zod";
import { type Db, inTransaction } from "@/db";
import {
  type EventRow,
  insertAnnotation,
  insertEvent,
} from "@/db/queries/annotation-writes";
import { type AnnotationRow, annotationById } from "@/db/queries/annotations";
import {
  insertCriticalEvent,
  insertObject,
  type ObjectRow,
  objectRow,
} from "@/db/queries/criticism";
import { fileFactsOf } from "@/db/queries/sources";
import type { Anchor, Body, Reviewer } from "@/lib/annotation/annotation";
import { indexForSearch } from "@/lib/annotation/document-search";
import { placeAnchor } from "@/lib/annotation/place";
import { anchorFor, rangeOf, verifyAnchor } from "@/lib/annotation/selector";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import {
  type CaseAnnotation,
  type CaseFile,
  type CaseObject,
  readCaseFile,
} from "@/lib/criticism/case-file";
import { type ObjectBody, objectKinds } from "@/lib/criticism/criticism";
import { mapReferences, referencesOf } from "@/lib/criticism/refs";
import type { Refused } from "@/lib/criticism/refused";
import { sha256 } from "@/lib/import/checksum.server";
import { recorded, standing } from "../annotate";
import type { May } from "../door";
import { indexAnnotation } from "../index-annotation";
import { citedReviewer, currentReviewer } from "../reviewers";
import { requireStorable } from "../storable";
import { replaceParts } from "../store-body";
import { type SourceText, sourceText } from "../text";
import { writeFields } from "./change";
import { labelOf, type PlaceFinder, placeFinder } from "./find-places";
import { hasStretches } from "./load";

export interface CaseResult {
  readonly annotations: number;
  readonly objects: number;
  /** In the workbench already; nothing was changed. */
  readonly known: number;
  /** Places whose words are not in the text: kept with their words. */
  readonly unplaced: readonly { readonly id: string; readonly label: string }[];
  readonly refused: readonly Refused[];
}

export interface CaseOf {
  /** The file that raw offsets in the case count in. */
  readonly sha256?: string;
  /** The steps of each annotation as they were kept, where the text is the same. */
  readonly steps?: ReadonlyMap<string, readonly EventRow[]>;
}

/** Longer passages are kept as cited places, not quoted whole. */
const LONGEST_QUOTATION = 20_000;

/**
 * Adds a case to a source. Ids that are UUIDs are kept; others become ids of
 * this source, the same at every import, so that the same case read twice adds
 * nothing. `sha256` names the file that raw offsets in the case count in.
 * AppError "bad-input" for a file that is no case.
 */
export function importCase(
  db: May<"edit">,
  slug: string,
  json: unknown,
  caseOf: CaseOf = {},
): CaseResult {
  const file = parsed(json);
  return inTransaction(db, () => {
    // Whoever sits here has a profile before the persons of the case get theirs.
    currentReviewer(db);
    // Objects may name each other in any order.
    db.$client.pragma("defer_foreign_keys = ON");
    const text = sourceText(db, slug);
    const sha = fileFactsOf(db, text.source.id)?.sha256;
    const sameFile = sha !== undefined && sha === shaOf(json, caseOf.sha256);
    const places = placeFinder(text, sameFile);
    return new CaseImport(db, text, file, places, caseOf.steps).run();
  });
}

function parsed(json: unknown): CaseFile {
  try {
    requireStorable(json);
    return readCaseFile(json);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    throw new AppError(
      "bad-input",
      `This file is no case of this program: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}. Export one with --format json to see the form.`,
      { cause: error },
    );
  }
}

/** The file the offsets count in: named by the case itself, or by the corpus. */
function shaOf(json: unknown, given: string | undefined): string | undefined {
  const named = z
    .object({ source: z.object({ file: z.object({ sha256: z.string() }) }) })
    .safeParse(json);
  return named.success ? named.data.source.file.sha256 : given;
}

class CaseImport {
  private readonly db: Db;
  private readonly text: SourceText;
  private readonly file: CaseFile;
  private readonly places: PlaceFinder;
  private readonly steps: ReadonlyMap<string, readonly EventRow[]>;
  private readonly ids: ReadonlyMap<string, string>;
  private readonly refused: Refused[];
  private readonly unplaced: { id: string; label: string }[] = [];
  private known = 0;

  constructor(
    db: Db,
    text: SourceText,
    file: CaseFile,
    places: PlaceFinder,
    steps: CaseOf["steps"],
  ) {
    this.steps = steps ?? new Map();
    this.db = db;
    this.text = text;
    this.file = file;
    this.places = places;
    this.refused = [...file.refused];
    const all = [...file.annotations, ...file.objects].map(({ id }) => id);
    this.ids = new Map(all.map((id) => [id, this.idOf(id)]));
  }

  run(): CaseResult {
    const people = new Map(
      this.file.reviewers.map((one) => [one.id, this.reviewer(one)]),
    );
    const who = (id: string) => people.get(id) as Reviewer;
    const annotations = this.file.annotations.filter(({ id }) =>
      this.isNew(annotationById(this.db, this.mapped(id))),
    );
    for (const item of annotations) this.addAnnotation(item, who);
    const objects = this.usable(
      this.file.objects.filter(({ id }) =>
        this.isNew(objectRow(this.db, this.mapped(id))),
      ),
    );
    for (const item of objects) insertObject(this.db, this.row(item, who));
    for (const item of inOrder(objects)) this.fillObject(item, who);
    return {
      annotations: annotations.length,
      objects: objects.length,
      known: this.known,
      unplaced: this.unplaced,
      refused: this.refused,
    };
  }

  private isNew(row: unknown): boolean {
    if (row === undefined) return true;
    this.known++;
    return false;
  }

  /** A UUID that no other source has is kept; all else is made from the source. */
  private idOf(id: string): string {
    const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    const owner =
      annotationById(this.db, id)?.sourceId ?? objectRow(this.db, id)?.sourceId;
    const free = owner === undefined || owner === this.text.source.id;
    if (UUID.test(id) && free) return id;
    const hex = sha256(`${this.text.source.id}\n${id}`);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, "$1-$2-$3-$4-$5");
  }

  /** What the file does not hold itself may be there from before. */
  private mapped(id: string): string {
    return this.ids.get(id) ?? this.idOf(id);
  }

  private reviewer(person: Reviewer): Reviewer {
    citedReviewer(this.db, person);
    return person;
  }

  /** Leaves out, and says so, what names things that are not there. */
  private usable(items: readonly CaseObject[]): CaseObject[] {
    const coming = new Set([
      ...this.file.annotations.map(({ id }) => id),
      ...items.map(({ id }) => id),
    ]);
    const there = (id: string) =>
      coming.has(id) ||
      annotationById(this.db, this.mapped(id)) !== undefined ||
      objectRow(this.db, this.mapped(id)) !== undefined;
    let kept = [...items];
    for (;;) {
      const left = kept.filter(({ id, body }) => {
        const missing = referencesOf(body).find((one) => !there(one.id));
        if (!missing) return true;
        const reason = `${missing.field} names "${missing.id}", which is not there`;
        this.refused.push({ id, reason });
        coming.delete(id);
        return false;
      });
      if (left.length === kept.length) return left;
      kept = left;
    }
  }

  private addAnnotation(
    item: CaseAnnotation,
    who: (id: string) => Reviewer,
  ): void {
    const { body } = item;
    const reviewer = who(item.reviewer);
    const row: AnnotationRow = {
      id: this.mapped(item.id),
      sourceId: this.text.source.id,
      kind: body.kind,
      status: item.status ?? "proposed",
      version: item.version ?? 1,
      reviewerId: reviewer.id,
      createdAt: item.createdAt,
      changedAt: item.changedAt ?? item.createdAt,
    };
    const anchors = this.anchorsOf(item);
    insertAnnotation(this.db, row);
    replaceParts(this.db, row, this.text.version.id, anchors, this.said(body));
    const kept = this.steps.get(row.id);
    if (kept) this.addKept(row, kept);
    else this.addHistory(item, row, who);
  }

  private addKept(row: AnnotationRow, steps: readonly EventRow[]): void {
    for (const step of steps) insertEvent(this.db, step);
    indexAnnotation(this.db, standing(this.db, row), this.text.outline);
  }

  private addHistory(
    item: CaseAnnotation,
    row: AnnotationRow,
    who: (id: string) => Reviewer,
  ): void {
    const reviewer = who(item.reviewer);
    const history = item.history ?? [];
    for (const past of history.filter((one) => one.version < row.version)) {
      const status = past.type === "withdrawn" ? "withdrawn" : "proposed";
      const { anchors: then } = past;
      const snapshot = { status, anchors: then, body: this.said(past.body) };
      insertEvent(this.db, {
        id: newId(),
        annotationId: row.id,
        version: past.version,
        type: past.type,
        at: past.at,
        reviewerId: who(past.reviewer).id,
        snapshot: JSON.stringify(snapshot),
      });
    }
    const last = history.find((one) => one.version === row.version);
    const type = last?.type ?? (row.version > 1 ? "changed" : "created");
    recorded(this.db, row, type, last ? who(last.reviewer) : reviewer);
  }

  /** References inside a stance become ids of this source. */
  private said(body: Body): Body {
    if (body.kind !== "judgment" || !body.stance) return body;
    const { scope } = body.stance;
    const refs = scope.refs.map((id) => this.mapped(id));
    return { ...body, stance: { ...body.stance, scope: { ...scope, refs } } };
  }

  private anchorsOf(item: CaseAnnotation): Anchor[] {
    const { index } = this.text;
    if (item.anchors) {
      if (item.anchors.every((a) => keepsItsPlace(a) || verifyAnchor(index, a)))
        return item.anchors;
      const search = indexForSearch(index);
      return item.anchors.map(
        (a) =>
          placeAnchor(search, {
            exact: a.exact,
            prefix: a.prefix,
            suffix: a.suffix,
            hint: { stream: a.stream, start: a.start },
          }).anchor,
      );
    }
    const stance = item.body.kind === "judgment" ? item.body.stance : undefined;
    const places = item.places ?? stance?.places ?? [];
    return places.flatMap((place) => this.anchorAt(item.id, place));
  }

  private anchorAt(
    id: string,
    place: NonNullable<CaseAnnotation["places"]>[number],
  ): Anchor[] {
    const { stream, start, end, state } = this.places.stretch(place);
    if (state === "orphaned") {
      this.unplaced.push({ id, label: labelOf(place) });
      const words = { exact: place.opens, prefix: "", suffix: "" };
      return [{ stream: "main", start: 0, end: 0, ...words, state }];
    }
    if (end - start > LONGEST_QUOTATION) return [];
    const range = { stream, start, end } as Anchor;
    return [{ ...anchorFor(this.text.index, rangeOf(range)), state }];
  }

  private row(item: CaseObject, who: (id: string) => Reviewer): ObjectRow {
    return {
      id: this.mapped(item.id),
      sourceId: this.text.source.id,
      kind: item.body.kind,
      status: item.status ?? "standing",
      version: item.version ?? 1,
      reviewerId: who(item.reviewer).id,
      createdAt: item.createdAt,
      changedAt: item.changedAt ?? item.createdAt,
    };
  }

  private fillObject(item: CaseObject, who: (id: string) => Reviewer): void {
    const row = this.row(item, who);
    const body = this.placed(item);
    writeFields(this.db, this.text.version.id, row, body);
    const history = item.history ?? [
      {
        version: row.version,
        type: "created" as const,
        at: row.createdAt,
        reviewer: item.reviewer,
        status: row.status,
        body,
      },
    ];
    for (const step of history) {
      const { status, body: then } = step;
      insertCriticalEvent(this.db, {
        id: newId(),
        objectId: row.id,
        version: step.version,
        type: step.type === "moved" ? "changed" : step.type,
        at: step.at,
        reviewerId: who(step.reviewer).id,
        snapshot: JSON.stringify({
          status,
          body: mapReferences(then, (id) => this.mapped(id)),
        }),
      });
    }
  }

  /** The body with the ids of this source and its stretches in place. */
  private placed(item: CaseObject): ObjectBody {
    const body = mapReferences(item.body, (id) => this.mapped(id));
    if (!item.places || !hasStretches(body)) return body;
    const stretches = item.places.map((place) => {
      const stretch = this.places.stretch(place);
      if (stretch.state === "orphaned") {
        this.unplaced.push({ id: item.id, label: stretch.label });
      }
      return stretch;
    });
    return { ...body, stretches };
  }
}

function keepsItsPlace({ state }: Anchor): boolean {
  return state !== "exact";
}

/** Each kind after what it may name; relations at relations after those. */
function inOrder(items: readonly CaseObject[]): CaseObject[] {
  return [...items].sort(
    (a, b) =>
      objectKinds.indexOf(a.body.kind) - objectKinds.indexOf(b.body.kind),
  );
}
