/** The text with the passage of a finding chosen and its question open. */
export function judgeAddress(slug: string, id: string): string {
  return `/sources/${encodeURIComponent(slug)}/annotate?finding=${encodeURIComponent(id)}`;
}
