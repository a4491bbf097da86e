/** Exports that are on their way: begun by one request, asked after by others. */
import "server-only";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Env } from "./env";
import { type ExportOrder, exportInChild } from "./export-child";
import type { Download } from "./export-edition";
import { log } from "./log";

export interface ExportJob {
  readonly id: string;
  readonly state: "running" | "done" | "failed";
  /** What is being done, or why it failed. */
  readonly doing: string;
  readonly name: string | null;
}

interface Kept {
  readonly slug: string;
  job: ExportJob;
  download: Download | null;
  readonly begun: number;
}

/** A job nobody has fetched is forgotten after an hour, and beyond so many. */
const LIFE = 3_600_000;
const MOST = 20;

/** Survives the hot reloads of development. */
const kept = globalThis as { substratumExports?: Map<string, Kept> };

function jobs(): Map<string, Kept> {
  kept.substratumExports ??= new Map();
  return kept.substratumExports;
}

/** Begins an export and comes back at once. */
export function beginExport(env: Env, order: ExportOrder): ExportJob {
  forgetOld();
  const id = newId();
  const entry: Kept = {
    slug: order.slug,
    job: { id, state: "running", doing: "Beginning", name: null },
    download: null,
    begun: Date.now(),
  };
  jobs().set(id, entry);
  const tell = (doing: string) => {
    entry.job = { ...entry.job, doing };
  };
  exportInChild(env, order, tell).then(
    (download) => {
      const { name } = download;
      entry.download = download;
      entry.job = { id, state: "done", doing: "Ready", name };
    },
    (error: unknown) => {
      log.error({ err: error }, "An export failed");
      const doing =
        error instanceof AppError ? error.message : "The export failed.";
      entry.job = { id, state: "failed", doing, name: null };
    },
  );
  return entry.job;
}

/** The slug of the source that a job exports. */
export function sourceOfJob(id: string): string {
  return requireJob(id).slug;
}

/** AppError "not-found" for a job that never was or is forgotten. */
export function exportJob(id: string): ExportJob {
  return requireJob(id).job;
}

/** What a job has made; AppError "conflict" while it has not. */
export function finishedExport(id: string): Download {
  const { download } = requireJob(id);
  if (download) return download;
  throw new AppError("conflict", "This export is not ready.");
}

function requireJob(id: string): Kept {
  const entry = jobs().get(id);
  if (entry) return entry;
  throw new AppError("not-found", "There is no such export. Begin it again.");
}

function forgetOld(): void {
  const all = [...jobs()];
  for (const [at, [id, { begun }]] of all.entries()) {
    const tooOld = Date.now() - begun > LIFE;
    if (tooOld || all.length - at > MOST) jobs().delete(id);
  }
}
