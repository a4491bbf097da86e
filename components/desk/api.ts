/** What the desk asks of the program. */
import type { Annotation } from "@/lib/annotation/annotation";
import type { FallAnswer } from "@/lib/api/criticism";
import { send, sendJson } from "@/lib/api/http";
import { newId } from "@/lib/core/ids";
import type {
  CriticalObject,
  ObjectBody,
  ObjectEvent,
} from "@/lib/criticism/criticism";
import type {
  Citations,
  ImportedReferences,
} from "@/lib/server/criticism/references";

export interface DeskApi {
  create(body: ObjectBody): Promise<CriticalObject>;
  change(object: CriticalObject, body: ObjectBody): Promise<CriticalObject>;
  withdraw(object: CriticalObject): Promise<CriticalObject>;
  history(id: string): Promise<ObjectEvent[]>;
  objects(): Promise<CriticalObject[]>;
  citations(): Promise<Citations>;
  importReferences(text: string): Promise<ImportedReferences>;
  ifTheseFall(ids: readonly string[]): Promise<FallAnswer>;
  createJudgment(body: Annotation["body"]): Promise<Annotation>;
  changeJudgment(
    annotation: Annotation,
    body: Annotation["body"],
  ): Promise<Annotation>;
}

export function deskApi(slug: string, textVersion: string): DeskApi {
  const base = `/api/sources/${encodeURIComponent(slug)}`;
  const object = (id: string) => `/api/criticism/${encodeURIComponent(id)}`;
  const patch = async (id: string, request: unknown) =>
    json<CriticalObject>(await sendJson(object(id), request, "PATCH"));
  return {
    async create(body) {
      const request = { id: newId(), body };
      return json(await sendJson(`${base}/criticism`, request));
    },
    change: ({ id, version }, body) =>
      patch(id, { type: "change", seen: version, body }),
    withdraw: ({ id, version }) =>
      patch(id, { type: "withdraw", seen: version }),
    async history(id) {
      const response = await send(`${object(id)}/history`, {
        cache: "no-store",
      });
      return (await json<{ events: ObjectEvent[] }>(response)).events;
    },
    async objects() {
      const response = await send(`${base}/criticism`, { cache: "no-store" });
      return (await json<{ objects: CriticalObject[] }>(response)).objects;
    },
    async citations() {
      const response = await send(`${base}/references`, { cache: "no-store" });
      return (await json<{ citations: Citations }>(response)).citations;
    },
    async importReferences(text) {
      return json(await sendJson(`${base}/references`, { text }));
    },
    async ifTheseFall(ids) {
      const query = new URLSearchParams({ ids: ids.join(",") });
      return json(await send(`${base}/if-this-falls?${query}`));
    },
    async createJudgment(body) {
      const request = { id: newId(), textVersion, anchors: [], body };
      return json(await sendJson(`${base}/annotations`, request));
    },
    async changeJudgment({ id, version }, body) {
      const url = `/api/annotations/${encodeURIComponent(id)}`;
      const request = { type: "change", seen: version, body };
      return json(await sendJson(url, request, "PATCH"));
    },
  };
}

async function json<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}
