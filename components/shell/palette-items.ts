/** What the palette offers for what has been typed. */
import type { SearchHit } from "@/lib/api/contract";
import { currentShortcuts } from "@/lib/shortcuts/own-keys";
import type { CommandId } from "@/lib/shortcuts/shortcuts";

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly keys?: string;
  /** With the signs round what was found. */
  readonly excerpt?: string;
  readonly act: { href: string } | { command: CommandId };
}

export interface PaletteGroup {
  readonly value: string;
  readonly items: readonly PaletteItem[];
}

export interface PaletteFacts {
  readonly query: string;
  readonly slug: string | null;
  readonly sources: readonly { slug: string; title: string }[];
  readonly offered: ReadonlySet<CommandId>;
  readonly hits: readonly SearchHit[];
}

const MOST_HITS = 8;

export function paletteGroups(facts: PaletteFacts): PaletteGroup[] {
  const groups: PaletteGroup[] = [
    { value: "Pages", items: pageItems(facts) },
    { value: "Sources", items: sourceItems(facts) },
    { value: "In the texts", items: hitItems(facts) },
    { value: "Commands", items: commandItems(facts) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** The page that "p. 30", "p30" or "30" means; null for other words. */
export function pageWanted(query: string): string | null {
  const page = /^(?:pp?\.?\s*)?([0-9]+|[ivxlc]+)$/i.exec(query.trim());
  return page?.[1] ?? null;
}

/** The beginning of a printed page of the open source. */
function pageItems({ query, slug, hits }: PaletteFacts): PaletteItem[] {
  const label = pageWanted(query);
  if (!slug || !label) return [];
  const hit = hits.find(
    ({ page, source }) => page === label && source.slug === slug,
  );
  if (!hit) return [];
  return [
    { id: "page", label: `Printed page ${label}`, act: { href: hit.href } },
  ];
}

function sourceItems({ query, sources }: PaletteFacts): PaletteItem[] {
  return sources
    .filter(({ title }) => matches(title, query))
    .slice(0, 6)
    .map(({ slug, title }) => ({
      id: `source-${slug}`,
      label: title,
      act: { href: `/sources/${slug}/read` },
    }));
}

function hitItems({ hits }: PaletteFacts): PaletteItem[] {
  return hits.slice(0, MOST_HITS).map((hit, index) => ({
    id: `hit-${index}`,
    label: hit.source.title,
    detail: [hit.cite ?? "", hit.where === "text" ? "" : hit.where]
      .filter(Boolean)
      .join(" · "),
    excerpt: hit.excerpt,
    act: { href: hit.href },
  }));
}

function commandItems({ query, offered }: PaletteFacts): PaletteItem[] {
  return currentShortcuts()
    .filter(
      ({ id, label, local }) =>
        !local &&
        id !== "palette" &&
        offered.has(id as CommandId) &&
        matches(label, query),
    )
    .map(({ id, label, keys }) => ({
      id: `command-${id}`,
      label,
      ...(keys[0] && { keys: keys[0] }),
      act: { command: id as CommandId },
    }));
}

/** Every word typed begins a word of the label; accents do not matter. */
function matches(label: string, query: string): boolean {
  const plain = (text: string) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain(label).split(/[^\p{L}\p{N}]+/u);
  return plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}
