import { incomingBytes } from "@/lib/server/offer-incoming";
import { route } from "@/lib/server/route";

/** The bytes of a waiting file (?key=), for the import screen to look at. */
export const GET = route("importSource", ({ query }) => {
  const bytes = incomingBytes(query.get("key") ?? "");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
