/** The requests of an import: look, look again, accept. */

import {
  RequestRefused,
  sendTask,
  type Watch,
} from "@/components/task/send-task";
import type {
  ImportPreview,
  Metadata,
  ProfileChoice,
} from "@/lib/api/contract";
import type { SwitchedOff } from "@/lib/import/switches";

/** A file, and the name the server knows it by once it has been sent. */
export interface Chosen {
  readonly file: File;
  readonly sha256: string | null;
}

export interface Wanted {
  readonly profile: ProfileChoice;
  /** Null: as the program would have it. */
  readonly off: SwitchedOff | null;
}

export function requestPreview(
  chosen: Chosen,
  wanted: Wanted,
  have: readonly string[],
  watch: Watch,
): Promise<ImportPreview> {
  const fields = { ...fieldsOf(wanted), have: JSON.stringify(have) };
  return onceMore(chosen, (form) =>
    sendTask<ImportPreview>("/api/import/preview", form, fields, watch),
  );
}

export function requestImport(
  chosen: Chosen,
  wanted: Wanted,
  metadata: Metadata,
  watch: Watch,
): Promise<{ slug: string }> {
  const fields = { ...fieldsOf(wanted), metadata: JSON.stringify(metadata) };
  return onceMore(chosen, (form) =>
    sendTask<{ slug: string }>("/api/import", form, fields, watch),
  );
}

function fieldsOf({ profile, off }: Wanted): Record<string, string> {
  return off === null ? { profile } : { profile, off: JSON.stringify(off) };
}

/** Names the file by its checksum; sends it when the server has forgotten it. */
async function onceMore<T>(
  { file, sha256 }: Chosen,
  request: (form: FormData) => Promise<T>,
): Promise<T> {
  const whole = () => {
    const form = new FormData();
    form.set("file", file);
    return request(form);
  };
  if (sha256 === null) return whole();
  const named = new FormData();
  named.set("sha256", sha256);
  try {
    return await request(named);
  } catch (error) {
    if (error instanceof RequestRefused && error.code === "not-found") {
      return whole();
    }
    throw error;
  }
}
