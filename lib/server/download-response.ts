/** An export as an answer over HTTP: to be kept, never to be run here. */
import "server-only";
import { createHash } from "node:crypto";
import type { Download } from "./export-edition";

/** `etag` names what never changes; without one it is taken from the bytes. */
export function downloadResponse(
  request: Request,
  { name, mediaType, bytes }: Omit<Download, "counts" | "losses">,
  etag?: string,
): Response {
  const tag = etag ?? etagOf(bytes);
  const kept = etag === undefined ? "no-cache" : "max-age=31536000, immutable";
  const headers = {
    etag: tag,
    "cache-control": `private, ${kept}`,
    "content-type": mediaType,
    "content-disposition": `attachment; filename="${name}"`,
    "x-content-type-options": "nosniff",
  };
  return isKnown(request, tag)
    ? new Response(null, { status: 304, headers })
    : new Response(Buffer.from(bytes), { headers });
}

/** True when whoever asks has exactly this. */
export function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get("if-none-match") ?? "";
  return known.split(/\s*,\s*/).some((one) => one === etag || one === "*");
}

const etagOf = (bytes: Uint8Array) =>
  `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
