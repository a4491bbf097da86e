/** The views of one source, in the order of work. */
export interface SourceView {
  readonly href: string;
  readonly label: string;
}

export function sourceViews(slug: string): SourceView[] {
  const base = `/sources/${encodeURIComponent(slug)}`;
  return [
    { href: `${base}/read`, label: "Read" },
    { href: `${base}/annotate`, label: "Annotate" },
    { href: `${base}/emend`, label: "Emend" },
    { href: `${base}/dossier`, label: "Dossier" },
    { href: `${base}/evidence`, label: "Evidence" },
    { href: `${base}/lenses`, label: "Lenses" },
    { href: `${base}/rounds`, label: "Rounds" },
    { href: `${base}/edition`, label: "Edition" },
    { href: base, label: "About" },
  ];
}
