/** Reading the body of a request, up to a limit. */
import { AppError } from "@/lib/core/errors";
import { MAX_BYTES } from "@/lib/import/decode";

/** An annotation with all its fields full stays well below. */
const MAX_JSON = 1024 * 1024;
/** A case of a book with its document and every step of its history. */
export const MAX_CASE = 128 * 1024 * 1024;

/** The largest file, and the few bytes that wrap it in a form. */
const MAX_FORM = MAX_BYTES + 64 * 1024;

/** AppError "bad-input" for what is not JSON in UTF-8, "too-large" above the limit (1 MB). */
export async function readJson(
  request: Request,
  limit = MAX_JSON,
): Promise<unknown> {
  const bytes = await readLimited(request, limit);
  try {
    return JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    ) as unknown;
  } catch (error) {
    throw new AppError("bad-input", "The body of the request is not JSON.", {
      cause: error,
    });
  }
}

/** A multipart form; AppError "bad-input" for anything else. */
export async function readForm(request: Request): Promise<FormData> {
  const bytes = await readLimited(request, MAX_FORM);
  const type = request.headers.get("content-type") ?? "";
  try {
    return await new Response(bytes, {
      headers: { "content-type": type },
    }).formData();
  } catch (error) {
    throw new AppError(
      "bad-input",
      "The body of the request is not a form with a file.",
      { cause: error },
    );
  }
}

async function readLimited(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number) {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function tooLarge(limit: number): AppError {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new AppError(
    "too-large",
    `The request is larger than ${megabytes} MB.`,
    { details: { limit } },
  );
}
