/**
 * The printed notes, gathered at the end of each division: numbered as in the
 * source, with the page where numbering restarts, each leading back to its call.
 */
import type { Node } from "prosemirror-model";
import {
  escapeHtml,
  type HtmlOptions,
  openTag,
  renderHtml,
} from "@/lib/document/html";
import { outlineOf } from "@/lib/document/outline";
import type { Edition } from "@/lib/edition/edition";
import { pageBreak } from "./page-break";

/** HTML of the notes by the node they close: the last run of each division. */
export function endnotesOf(
  edition: Edition,
  drawing: HtmlOptions,
): ReadonlyMap<Node, string> {
  const { document, index } = edition.text;
  const calls = new Map(
    outlineOf(document, index).notes.map((n) => [n.id, n.references]),
  );
  const lastRun = new Map<string, Node>();
  const notes = new Map<string, string[]>();
  document.forEach((section, offset) => {
    const id = section.attrs["id"] as string;
    lastRun.set(id, section);
    const list = notes.get(id) ?? [];
    notes.set(id, list);
    section.descendants((node, at) => {
      if (node.type.name !== "note") return !node.isTextblock;
      const references = calls.get(node.attrs["id"] as string) ?? [];
      list.push(noteOf(node, offset + 1 + at, references, drawing));
      return false;
    });
  });
  return new Map(
    [...lastRun].map(([id, section]) => [
      section,
      gathered(section.attrs["title"] as string | null, notes.get(id) ?? []),
    ]),
  );
}

function gathered(title: string | null, notes: readonly string[]): string {
  if (notes.length === 0) return "";
  const label = title ? `Notes to ${title}` : "Notes";
  return `${openTag("div", {
    class: "notes",
    role: "group",
    "aria-label": label,
  })}<p class="notes-title">Notes</p>${notes.join("")}</div>`;
}

function noteOf(
  node: Node,
  position: number,
  references: readonly string[],
  drawing: HtmlOptions,
): string {
  const { id, label, page } = node.attrs as Record<string, string | null>;
  const printed = escapeHtml(label || "*");
  const words = renderHtml(node, {
    ...drawing,
    position,
    nodes: {
      note: (_, { inner }) => inner(),
      pageBreak: (border) => pageBreak(border.attrs["label"] as string, null),
    },
  });
  const folio = page
    ? `<span class="note-page">p. ${escapeHtml(page)}</span> `
    : "";
  const open = openTag("div", { class: "note", role: "doc-footnote", id });
  const [first] = references;
  const head =
    first === undefined
      ? `<span class="label">${printed}</span>`
      : backlink(first, "label", `Note ${printed}, back to the text`, printed);
  const more = references
    .slice(1)
    .map((call) => backlink(call, "again", "Back to a further call", "↑"));
  return `${open}${folio}${head} ${words}${more.join("")}</div>`;
}

function backlink(call: string, name: string, label: string, text: string) {
  return `<a class="${name}" role="doc-backlink" href="#${escapeHtml(call)}" aria-label="${label}">${text}</a>`;
}
