/** Addresses of places inside the program, made in one spot. */

export const links = {
  source: (slug: string) => `/sources/${encodeURIComponent(slug)}`,
  /** The reading view, at a code point of the main stream. */
  place: (slug: string, at: number) => `${links.source(slug)}/read?at=${at}`,
  note: (slug: string, noteId: string) =>
    `${links.source(slug)}/read?note=${encodeURIComponent(noteId)}`,
  finding: (slug: string, id: string) =>
    `${links.source(slug)}/lenses#${encodeURIComponent(id)}`,
  annotation: (slug: string, id: string) =>
    `${links.source(slug)}/annotate?annotation=${encodeURIComponent(id)}`,
  rounds: (slug: string) => `${links.source(slug)}/rounds`,
  round: (slug: string, id: string, part: "judge" | "settle" | "agreement") =>
    `${links.rounds(slug)}/${encodeURIComponent(id)}/${part}`,
  dossier: (slug: string) => `${links.source(slug)}/dossier`,
  /** The critic's desk, at one kind of object. */
  desk: (slug: string, kind: string) =>
    `${links.source(slug)}/evidence?kind=${kind}`,
  object: (slug: string, kind: string, id: string) =>
    `${links.desk(slug, kind)}&id=${encodeURIComponent(id)}`,
  /** The form of a new object, with what the query gives it. */
  newObject: (slug: string, kind: string, query: string) =>
    `${links.desk(slug, kind)}&id=new&${query}`,
};

/** A path of this program; the library for what leads elsewhere, or nowhere. */
export function ownPath(path: string): string {
  return /^\/(?![/\\])/.test(path) && !path.startsWith("/sign-in")
    ? path
    : "/sources";
}
