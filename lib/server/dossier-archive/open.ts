/** A source rebuilt from its archive, whole or not at all. */
import "server-only";
import { gzipSync, strToU8 } from "fflate";
import { inTransaction } from "@/db";
import type { EventRow } from "@/db/queries/annotation-writes";
import { insertEdition } from "@/db/queries/editions";
import {
  insertEmendation,
  insertReadingChange,
  saveOrigin,
} from "@/db/queries/emendations";
import { reviewerById, saveReviewerRow } from "@/db/queries/people";
import type { ProfileChoice } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { applySteps, readSteps } from "@/lib/emendation/steps";
import { sha256 } from "@/lib/import/checksum.server";
import { openFile } from "@/lib/import/open-file";
import { importCase } from "../criticism/import-case";
import { asOwner, type May } from "../door";
import { importSource } from "../import-source";
import { citedReviewer } from "../reviewers";
import { storeActs, textAfter } from "../store-act";
import { keepText, sourceText } from "../text";
import { OpenedArchive } from "./manifest";
import type { DossierRecord } from "./record";

export interface OpenedDossier {
  readonly slug: string;
  readonly title: string;
  readonly annotations: number;
  readonly objects: number;
  readonly corrections: number;
  readonly editions: number;
}

/**
 * Rebuilds a source with all that was said of it. AppError "bad-input" for what
 * is no archive, "damaged" for one that is not whole, "conflict" when its file
 * is in the library already or this program reads the file in another way.
 */
export async function openDossier(
  db: May<"furnish">,
  archive: Uint8Array,
): Promise<OpenedDossier> {
  const opened = new OpenedArchive(archive);
  // Written by `packDossier` alone, and vouched for by the manifest.
  const record = opened.json("record.json") as DossierRecord & { file: string };
  const bytes = opened.bytes(`source/${record.file}`);
  const file = await openFile(record.file, bytes);
  return inTransaction(db, () => {
    const { slug } = importSource(db, {
      file,
      profile: record.text.profile as ProfileChoice,
      off: record.text.off,
      metadata: record.source.metadata,
      id: record.source.slug,
      rebuilt: { ...record.source, versionId: record.text.versionId },
    });
    requireSameText(db, slug, record);
    savePeople(db, record);
    correct(db, slug, record);
    const project = opened.json("project.json");
    const { annotations, objects, refused } = importCase(
      asOwner(db),
      slug,
      project,
      { steps: stepsOf(record) },
    );
    const [first] = refused;
    if (first) {
      throw new AppError(
        "damaged",
        `${first.id} cannot be read back: ${first.reason}. Nothing was stored.`,
      );
    }
    for (const row of record.origins) saveOrigin(db, row);
    for (const row of record.readingChanges) insertReadingChange(db, row);
    freezeAgain(db, record, opened);
    const { title } = record.source.metadata;
    const corrections = record.emendations.length;
    const editions = record.editions.length;
    return { slug, title, annotations, objects, corrections, editions };
  });
}

/** Corrections and places count in the text as it was read then. */
function requireSameText(
  db: May<"furnish">,
  slug: string,
  { text }: DossierRecord,
): void {
  if (sourceText(db, slug).version.sha256 === text.sha256) return;
  throw new AppError(
    "conflict",
    "This program reads the file in another way than the one that packed it. Import the file in source/, then its project.json with “import-case”: every place is found again by its words.",
  );
}

function savePeople(db: May<"furnish">, { reviewers }: DossierRecord): void {
  for (const { cited, ...person } of reviewers) {
    if (cited) citedReviewer(db, person);
    else if (!reviewerById(db, person.id)) saveReviewerRow(db, person);
  }
}

/** The log again, act by act. */
function correct(
  db: May<"furnish">,
  slug: string,
  { emendations, acts }: DossierRecord,
): void {
  if (acts.length === 0) return;
  const before = sourceText(db, slug);
  for (const row of emendations) insertEmendation(db, row);
  const made = acts.map((act) => ({
    ...act,
    steps: readSteps(JSON.parse(act.steps) as unknown[]),
    inverse: readSteps(JSON.parse(act.inverse) as unknown[]),
  }));
  const steps = made.flatMap((act) => act.steps);
  const { doc } = applySteps(before.document, steps);
  const after = textAfter(before, doc, acts.length);
  storeActs(db, before, after, made);
  keepText(db, after);
}

function stepsOf({ events }: DossierRecord) {
  const steps = new Map<string, EventRow[]>();
  for (const row of events) {
    const known = steps.get(row.annotationId);
    if (known) known.push(row);
    else steps.set(row.annotationId, [row]);
  }
  return steps;
}

function freezeAgain(
  db: May<"furnish">,
  { editions }: DossierRecord,
  opened: OpenedArchive,
): void {
  for (const edition of editions) {
    const text = opened.text(`editions/${edition.id}.json`);
    if (sha256(text) !== edition.hash) {
      throw new AppError(
        "damaged",
        `The edition "${edition.title}" is not what was frozen. Nothing was stored.`,
      );
    }
    insertEdition(db, {
      ...edition,
      content: Buffer.from(gzipSync(strToU8(text), { mtime: 0 })),
    });
  }
}
