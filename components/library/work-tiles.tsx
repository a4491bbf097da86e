import Link from "next/link";
import type { LibrarySource } from "@/lib/server/library";
import { counted } from "./words";
import styles from "./work-tiles.module.css";

interface Tile {
  readonly figure: string;
  readonly words: string;
  readonly link: { href: string; label: string };
}

/** What waits, most pressing first; a tile that would say nothing is not there. */
export function WorkTiles({ sources }: { sources: readonly LibrarySource[] }) {
  const tiles = [anchors, disputes, reading, unjudged]
    .map((of) => of(sources))
    .filter((tile) => tile !== null);
  if (tiles.length === 0) return null;
  return (
    <ul className={styles["tiles"]} aria-label="What waits">
      {tiles.map(({ figure, words, link }) => (
        <li key={link.href + figure} className={styles["tile"]}>
          <b>{figure}</b>
          <span>
            {words} · <Link href={link.href}>{link.label}</Link>
          </span>
        </li>
      ))}
    </ul>
  );
}

function anchors(sources: readonly LibrarySource[]): Tile | null {
  const total = sources.reduce((sum, s) => sum + s.anchorsToCheck, 0);
  const first = sources.find((s) => s.anchorsToCheck > 0);
  if (!first) return null;
  return {
    figure: counted(total, "anchor to check", "anchors to check"),
    words: `moved or lost in ${first.title}`,
    link: { href: first.next.href, label: "check" },
  };
}

function disputes(sources: readonly LibrarySource[]): Tile | null {
  const total = sources.reduce((sum, { disputed }) => sum + disputed, 0);
  const [first] = [...sources].sort((a, b) => b.disputed - a.disputed);
  if (!first || total === 0) return null;
  return {
    figure: counted(total, "disputed passage"),
    words: `judged differently by several, most in ${first.title}`,
    link: {
      href: `/sources/${encodeURIComponent(first.slug)}/dossier`,
      label: "compare",
    },
  };
}

function reading(sources: readonly LibrarySource[]): Tile | null {
  const begun = sources.filter((s) => s.lastPlace && s.read !== 1);
  const last = begun.sort((a, b) =>
    (b.lastPlace?.at ?? "").localeCompare(a.lastPlace?.at ?? ""),
  )[0];
  if (!last?.lastPlace) return null;
  const page = last.lastPlace.page;
  return {
    figure: page === null ? "Where you stopped" : `Page ${page}`,
    words:
      page === null ? `in ${last.title}` : `where you stopped in ${last.title}`,
    link: {
      href: `/sources/${encodeURIComponent(last.slug)}/read?at=${last.lastPlace.place}`,
      label: "read on",
    },
  };
}

function unjudged(sources: readonly LibrarySource[]): Tile | null {
  const waiting = sources.filter((s) => s.judgments === 0);
  const first = waiting[0];
  if (!first) return null;
  return {
    figure: counted(waiting.length, "source"),
    words: "without a judgment yet",
    link: {
      href: `/sources/${encodeURIComponent(first.slug)}/annotate`,
      label: "begin with the first",
    },
  };
}
