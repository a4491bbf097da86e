import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import type { LibrarySource } from "@/lib/server/library";
import { JudgedStrip } from "./judged-strip";
import styles from "./source-row.module.css";
import { counted, languageName, percent, yearsOf } from "./words";

/** One source: what it is, how far it is judged, the next thing to do. */
export function SourceRow({
  source,
  isSample,
}: {
  source: LibrarySource;
  isSample: boolean;
}) {
  const { slug, title, next } = source;
  const firstTime = isSample && next.kind === "start";
  return (
    <li className={styles["row"]}>
      <div>
        <h2 className={styles["title"]}>
          <Link href={`/sources/${encodeURIComponent(slug)}`}>{title}</Link>
        </h2>
        <p className={styles["byline"]}>{bylineOf(source, isSample)}</p>
      </div>
      <div>
        <JudgedStrip judged={source.judged} />
        <p className={styles["figures"]}>
          <span>{readOf(source)}</span>
          <span>{figuresOf(source)}</span>
        </p>
      </div>
      <div className={styles["next"]}>
        <ButtonLink
          href={next.href}
          look={firstTime ? "primary" : "plain"}
          aria-label={`${firstTime ? "Start here" : next.label}: ${title}`}
        >
          {firstTime ? "Start here" : next.label}
        </ButtonLink>
      </div>
    </li>
  );
}

function bylineOf(source: LibrarySource, isSample: boolean): string {
  const { author, type, languages, date, pages, words } = source;
  const parts = [
    author ?? "author unknown",
    type,
    languages.length > 0 ? languages.map(languageName).join(", ") : null,
    date === null ? null : yearsOf(date),
    pages > 0 ? counted(pages, "printed page") : counted(words, "word"),
    isSample ? "invented for this program, with its truth beside it" : null,
  ];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

function readOf({ read, lastPlace }: LibrarySource): string {
  if (read === null) return lastPlace ? "begun" : "not read yet";
  if (read === 0) return "not read yet";
  return read === 1 ? "all pages read" : `${percent(read)} of pages read`;
}

function figuresOf(source: LibrarySource): string {
  const { judgments, omissions, omissionMarks, printedNotes } = source;
  const parts = [
    judgments > 0 && counted(judgments, "judgment"),
    omissions > 0
      ? counted(omissions, "omission")
      : omissionMarks > 0 && counted(omissionMarks, "printed gap"),
    printedNotes > 0 && counted(printedNotes, "note"),
  ];
  return parts.filter((part) => part !== false).join(" · ");
}
