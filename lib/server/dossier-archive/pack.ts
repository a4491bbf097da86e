/** Everything of one source, in one archive that can be checked and read back. */
import "server-only";
import { fileOf } from "@/db/queries/sources";
import { AppError } from "@/lib/core/errors";
import { wholeChoice } from "@/lib/edition/choice";
import type { Edition } from "@/lib/edition/edition";
import { archiveOf } from "@/lib/export/archive";
import type { ExportFile, Progress } from "@/lib/export/format";
import { exportEdition, exportFormat } from "@/lib/export/registry";
import { sha256 } from "@/lib/import/checksum.server";
import { problemsOfSource } from "../check";
import type { May } from "../door";
import { editionOf } from "../editions";
import type { Download } from "../export-edition";
import { loadImportReport } from "../import-report";
import { refuseWhileBlind } from "../rounds/carry";
import { sourceText } from "../text";
import { DOSSIER_FORMAT, factsOf, MANIFEST, sumsOf } from "./manifest";
import { frozenTexts, recordOf } from "./record";

export interface PackOptions {
  readonly now?: Date;
  readonly tell?: Progress;
  /** Copies to read; all, where PDF can be printed. */
  readonly copies?: readonly Copy[];
}

export const copies = ["tei", "html", "pdf"] as const;
export type Copy = (typeof copies)[number];

/**
 * Packs a source. The same state at the same time gives the same bytes.
 * AppError "not-found" for the source.
 */
export async function packDossier(
  db: May<"export">,
  slug: string,
  options: PackOptions = {},
): Promise<Download> {
  const { now = new Date(), tell = () => {} } = options;
  refuseWhileBlind(db, sourceText(db, slug).version.id);
  tell("Gathering the project");
  const edition = editionOf(db, slug, now);
  const sources = await sourceFiles(db, slug, edition);
  const dossier = sha256(sumsOf(sources));
  const read = await copiesOf(edition, dossier, { ...options, now, tell });
  tell("Checking");
  const checks = json("checks.json", {
    at: now.toISOString(),
    stored: problemsOfSource(db, slug),
    losses: { edition: edition.losses, ...read.losses },
    left: read.left,
  });
  const files = [...sources, ...read.files, checks];
  const manifest = json(MANIFEST, {
    format: DOSSIER_FORMAT,
    title: edition.source.metadata.title,
    madeAt: now.toISOString(),
    program: edition.program,
    dossier,
    files: factsOf(files),
  });
  const count = edition.annotations.length;
  return {
    name: `${edition.source.slug}-dossier-${dossier.slice(0, 8)}.zip`,
    mediaType: "application/zip",
    bytes: archiveOf([
      text("README.txt", readme(edition, dossier)),
      manifest,
      text("SHA256SUMS", sumsOf(files)),
      ...files,
    ]),
    counts: { annotationsIn: count, annotationsOut: count },
    losses: [],
  };
}

/** What rebuilds the source. */
async function sourceFiles(
  db: May<"export">,
  slug: string,
  edition: Edition,
): Promise<ExportFile[]> {
  const { source, version } = sourceText(db, slug);
  const file = fileOf(db, source.id, version.fileId);
  if (!file) {
    throw new AppError("damaged", `"${source.slug}" has lost its file.`);
  }
  const report = await loadImportReport(db, slug);
  const project = await exportEdition(edition, "json");
  return [
    { name: `source/${file.name}`, bytes: new Uint8Array(file.bytes) },
    json("import-report.json", report),
    { name: "project.json", bytes: onlyFile(project.files) },
    json("record.json", { file: file.name, ...recordOf(db, slug) }),
    ...frozenTexts(db, slug).map(({ id, text: frozen }) =>
      text(`editions/${id}.json`, frozen),
    ),
  ];
}

/** The copies name in their colophon what they were made of. */
async function copiesOf(
  { source, ...edition }: Edition,
  dossier: string,
  {
    now,
    tell,
    copies: wanted = copies,
  }: Required<Pick<PackOptions, "now" | "tell">> & PackOptions,
) {
  const day = now.toISOString().slice(0, 10);
  const { title } = source.metadata;
  const statement = { ...wholeChoice(title, day), hash: "", dossier };
  const files: ExportFile[] = [];
  const losses: Record<string, unknown> = {};
  const left: string[] = [];
  for (const id of wanted) {
    const format = exportFormat(id);
    const missing = format.missing?.() ?? null;
    if (missing !== null) {
      left.push(`${format.label}: ${missing}`);
      continue;
    }
    tell(`Writing ${format.label}`);
    const written = await exportEdition(
      { ...edition, source, statement },
      id,
      tell,
    );
    const name = `edition.${id === "tei" ? "tei.xml" : format.extension}`;
    files.push({ name, bytes: onlyFile(written.files) });
    losses[id] = written.losses;
  }
  return { files, losses, left };
}

function onlyFile([file]: readonly ExportFile[]): Uint8Array {
  return file?.bytes ?? new Uint8Array();
}

const text = (name: string, words: string): ExportFile => ({
  name,
  bytes: new TextEncoder().encode(words),
});

const json = (name: string, value: unknown) =>
  text(name, `${JSON.stringify(value, null, 2)}\n`);

function readme({ source, program }: Edition, dossier: string): string {
  return `${source.metadata.title}

A dossier archive made with ${program.name} ${program.version}.

source/             the file as received, byte for byte
import-report.json  what was done to read it, repair by repair
project.json        text, annotations, criticism, with every step of their history
record.json         how the file was read, and every step of every correction
editions/           what was frozen, each named by its hash
edition.*           copies to read: TEI, HTML, and PDF where it could be printed
checks.json         what was checked when this was packed, and what copies cannot carry
manifest.json       all of these with their SHA-256

Check it:           sha256sum -c SHA256SUMS
Read it back:       substratum dossier open FILE.zip

The dossier hash is the SHA-256 of the lines of SHA256SUMS from source/ to editions/:
${dossier}
It stands in the colophon of the copies to read.
`;
}
