/** The form that brings a file to import, or names one that was brought before. */
import { z } from "zod";
import {
  metadataSchema,
  profileChoiceSchema,
  switchedOffSchema,
} from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/import/checksum.server";
import { refuseBySize } from "@/lib/import/decode";
import type { ImportRequest } from "./import-source";
import { parseInput } from "./parse";
import type { UnopenedFile } from "./worker/task";

const haveSchema = z.array(z.string().max(40)).max(200_000);

/** Files looked at lately, so that a switch need not send them again. */
const KEPT = 3;
const looked = new Map<string, UnopenedFile>();

export interface ImportForm extends Omit<ImportRequest, "file"> {
  readonly file: UnopenedFile;
  readonly have: readonly string[];
}

/**
 * Fields "file" (or "sha256" of one looked at lately), "profile" (default
 * auto), "off", "metadata", "have" (JSON), "id". AppError "not-found" when the
 * file must be sent again.
 */
export async function readImportForm(form: FormData): Promise<ImportForm> {
  const id = form.get("id");
  return {
    file: await readFile(form),
    profile: parseInput(profileChoiceSchema, form.get("profile") ?? "auto"),
    metadata: readJsonField(form, "metadata", metadataSchema),
    off: readJsonField(form, "off", switchedOffSchema),
    have: readJsonField(form, "have", haveSchema) ?? [],
    id: typeof id === "string" && id !== "" ? id : undefined,
  };
}

async function readFile(form: FormData): Promise<UnopenedFile> {
  const upload = form.get("file");
  if (upload instanceof File) {
    const bytes = new Uint8Array(await upload.arrayBuffer());
    refuseBySize(upload.name, bytes);
    return keep(sha256(bytes), { name: upload.name, bytes });
  }
  const name = form.get("sha256");
  if (typeof name !== "string") {
    throw new AppError("bad-input", "The form has no file. Choose one.");
  }
  const file = looked.get(name);
  if (file) return keep(name, file);
  throw new AppError("not-found", "The file must be sent again.");
}

function keep(sum: string, file: UnopenedFile): UnopenedFile {
  looked.delete(sum);
  looked.set(sum, file);
  for (const oldest of looked.keys()) {
    if (looked.size <= KEPT) break;
    looked.delete(oldest);
  }
  return file;
}

function readJsonField<T extends z.ZodType>(
  form: FormData,
  name: string,
  schema: T,
): z.output<T> | undefined {
  const field = form.get(name);
  if (typeof field !== "string" || field === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(field);
  } catch (error) {
    throw new AppError("bad-input", `The field "${name}" is not JSON.`, {
      cause: error,
    });
  }
  return parseInput(schema, value);
}
