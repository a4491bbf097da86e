/** Rebuilding a source in a process of its own, so that nobody waits for it. */
import "server-only";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "@/lib/core/errors";
import type { Env } from "../env";
import { inChild } from "../export-child";
import { OpenedArchive } from "./manifest";
import type { OpenedDossier } from "./open";

/** AppError "bad-input" or "damaged" before anything is done, "conflict" later. */
export async function openDossierInChild(
  env: Env,
  bytes: Uint8Array,
): Promise<OpenedDossier> {
  // What is no whole archive is refused here, with its own code.
  new OpenedArchive(bytes);
  const folder = mkdtempSync(join(tmpdir(), "dossier-"));
  try {
    const path = join(folder, "dossier.zip");
    writeFileSync(path, bytes);
    return await inChild(env, ["dossier", "open", path, "--json"]);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError("conflict", error.message, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
