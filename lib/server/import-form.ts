/** The form that brings a file to import. */
import { metadataSchema, profileChoiceSchema } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { openFile } from "@/lib/import/open-file";
import type { ImportRequest } from "./import-source";
import { parseInput } from "./parse";

/** Fields "file", "profile" (default auto), "metadata" (JSON), "id". */
export async function readImportForm(form: FormData): Promise<ImportRequest> {
  const upload = form.get("file");
  if (!(upload instanceof File)) {
    throw new AppError("bad-input", "The form has no file. Choose one.");
  }
  const bytes = new Uint8Array(await upload.arrayBuffer());
  const id = form.get("id");
  return {
    file: await openFile(upload.name, bytes),
    profile: parseInput(profileChoiceSchema, form.get("profile") ?? "auto"),
    metadata: readMetadata(form.get("metadata")),
    id: typeof id === "string" && id !== "" ? id : undefined,
  };
}

function readMetadata(field: FormDataEntryValue | null) {
  if (typeof field !== "string" || field === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(field);
  } catch (error) {
    throw new AppError("bad-input", "The record of the source is not JSON.", {
      cause: error,
    });
  }
  return parseInput(metadataSchema, value);
}
