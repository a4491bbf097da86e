import { loadDocumentJson } from "@/lib/server/load-document";
import { route } from "@/lib/server/route";

/** A version never changes: when it is named, the answer may be kept for good. */
export const GET = route("readSource", ({ db, param, query, request }) => {
  const wanted = query.get("v") ?? undefined;
  const { textVersion, json } = loadDocumentJson(db, param("slug"), wanted);
  const headers = {
    etag: `"${textVersion}"`,
    "cache-control": wanted
      ? "private, max-age=31536000, immutable"
      : "private, no-cache",
  };
  if (request.headers.get("if-none-match") === headers.etag) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(json, {
    headers: { ...headers, "content-type": "application/json" },
  });
});
