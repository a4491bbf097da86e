/** What lenses need of a stored source, as plain data for another thread. */
import "server-only";
import type { Db } from "@/db";
import { allSources } from "@/db/queries/sources";
import type { LensTask, TextInput } from "@/lib/lenses/task";
import { sourceText } from "../text";
import { factsInUse } from "./gazetteer";

/** Lenses that hold the text against the others of the library. */
const comparing = ["parallels", "manner", "names"];

/** Most texts that are held beside one. */
const MOST_OTHERS = 12;

export function lensTask(
  db: Db,
  slug: string,
  only: readonly string[],
): LensTask {
  const { source } = sourceText(db, slug);
  const compares =
    only.length === 0 || only.some((id) => comparing.includes(id));
  const others = compares
    ? allSources(db)
        .filter(({ id }) => id !== source.id)
        .slice(0, MOST_OTHERS)
    : [];
  return {
    text: textInput(db, source.id),
    comparisons: others.map(({ id, slug: name, title }) => ({
      ...textInput(db, id),
      slug: name,
      title,
    })),
    gazetteer: factsInUse(db),
    only,
  };
}

function textInput(db: Db, id: string): TextInput {
  const { source, version } = sourceText(db, id);
  return {
    document: version.document,
    languages: source.languages,
  };
}
