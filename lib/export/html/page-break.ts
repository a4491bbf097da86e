import { openTag } from "@/lib/document/html";

/** The border of a printed page; `id` null where it is no place to go to. */
export function pageBreak(label: string, id: string | null): string {
  return `${openTag("span", {
    class: "page-break",
    id,
    "data-page": label,
    role: "doc-pagebreak",
    title: `Page ${label}`,
  })}</span>`;
}
