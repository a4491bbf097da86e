import type { Annotation, AnnotationEvent } from "@/lib/annotation/annotation";
import type { MarksPayload } from "@/lib/api/contract";
import { send } from "@/lib/api/http";
import type { AnnotationApi } from "./annotation-api";

/** Ids in one request, so that its address stays short enough. */
const IDS_PER_REQUEST = 50;

/** Browsers refuse more than 64 KiB for a page that is being left. */
const KEEPALIVE_LIMIT = 20_000;

/** The server, for one source. */
export function httpApi(slug: string): AnnotationApi {
  const base = `/api/sources/${encodeURIComponent(slug)}`;
  let etag: string | null = null;
  return {
    async marks() {
      const response = await send(`${base}/marks`, {
        cache: "no-store",
        headers: etag ? { "if-none-match": etag } : {},
      });
      if (response.status === 304) return null;
      etag = response.headers.get("etag");
      return (await response.json()) as MarksPayload;
    },

    async annotations(ids) {
      const answers = batches(ids, IDS_PER_REQUEST).map(async (batch) => {
        const query = new URLSearchParams({ ids: batch.join(",") });
        const response = await send(`${base}/annotations?${query}`);
        const { annotations } = (await response.json()) as {
          annotations: Annotation[];
        };
        return annotations;
      });
      return (await Promise.all(answers)).flat();
    },

    async create(request) {
      return json(await post(`${base}/annotations`, request));
    },

    async change(id, request) {
      const url = `/api/annotations/${encodeURIComponent(id)}`;
      return json(await post(url, request, "PATCH"));
    },

    look: (id, seen) =>
      tell(`/api/annotations/${encodeURIComponent(id)}/look`, { seen }),

    async history(id) {
      const url = `/api/annotations/${encodeURIComponent(id)}/history`;
      const response = await send(url, { cache: "no-store" });
      const { events } = (await response.json()) as {
        events: AnnotationEvent[];
      };
      return events;
    },

    async reading(request) {
      await post(`${base}/reading`, request);
    },
  };
}

/** A question to the server, and its answer as JSON. */
export async function ask<T>(url: string): Promise<T> {
  return (await (await send(url, { cache: "no-store" })).json()) as T;
}

/** Something to be stored, and the answer. */
export async function tell<T>(
  url: string,
  body: unknown,
  method = "POST",
): Promise<T> {
  return (await (await post(url, body, method)).json()) as T;
}

function post(url: string, body: unknown, method = "POST"): Promise<Response> {
  const text = JSON.stringify(body);
  return send(url, {
    method,
    // A page that is being left still gets its last words out.
    keepalive: text.length < KEEPALIVE_LIMIT,
    headers: { "content-type": "application/json" },
    body: text,
  });
}

async function json(response: Response): Promise<Annotation> {
  return (await response.json()) as Annotation;
}

function batches<T>(list: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let i = 0; i < list.length; i += size) {
    found.push(list.slice(i, i + size));
  }
  return found;
}
