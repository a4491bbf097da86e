/** The two requests of an import: look, and accept. */
import type {
  ImportPreview,
  Metadata,
  ProfileChoice,
} from "@/lib/api/contract";

/** A refusal of the server, in its words. */
export class ImportRefused extends Error {
  readonly details: unknown;

  constructor(message: string, details: unknown) {
    super(message);
    this.details = details;
  }
}

export interface Progress {
  /** 0–1 while the file goes up; null while the server reads it. */
  readonly sent: number | null;
}

export function requestPreview(
  file: File,
  profile: ProfileChoice,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ImportPreview> {
  const form = new FormData();
  form.set("file", file);
  form.set("profile", profile);
  return send("/api/import/preview", form, onProgress, signal);
}

export function requestImport(
  file: File,
  profile: ProfileChoice,
  metadata: Metadata,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<{ slug: string }> {
  const form = new FormData();
  form.set("file", file);
  form.set("profile", profile);
  form.set("metadata", JSON.stringify(metadata));
  return send("/api/import", form, onProgress, signal);
}

/** XMLHttpRequest, because fetch does not tell how much has been sent. */
function send<T>(
  url: string,
  form: FormData,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "json";
    request.upload.onprogress = (event) =>
      onProgress({ sent: event.loaded / Math.max(1, event.total) });
    request.upload.onload = () => onProgress({ sent: null });
    request.onerror = () =>
      reject(
        new ImportRefused(
          "The server cannot be reached. Is the program running?",
          null,
        ),
      );
    request.onload = () => {
      if (request.status < 300) return resolve(request.response as T);
      const error = request.response?.error;
      reject(
        new ImportRefused(
          error?.message ?? `The server answered ${request.status}.`,
          error?.details,
        ),
      );
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}
