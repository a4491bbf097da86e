/** What the server has stored, asked over its own interface. */
import type { APIRequestContext } from "@playwright/test";
import type { Annotation, AnnotationEvent } from "@/lib/annotation/annotation";

/** All annotations of a source, withdrawn ones too. */
export async function storedAnnotations(
  request: APIRequestContext,
  address: string,
  slug: string,
): Promise<Annotation[]> {
  const answer = await request.get(
    `${address}/api/sources/${slug}/annotations`,
  );
  return (await answer.json()).annotations;
}

export async function historyOf(
  request: APIRequestContext,
  address: string,
  id: string,
): Promise<AnnotationEvent[]> {
  const answer = await request.get(`${address}/api/annotations/${id}/history`);
  return (await answer.json()).events;
}

/** The slug in the address of a page of a source. */
export function slugIn(url: string): string {
  return /\/sources\/([^/?#]+)/.exec(url)?.[1] ?? "";
}
