/** What a TEI file cannot hold of an edition, counted. */
import type { Edition, Loss } from "@/lib/edition/edition";
import { forbiddenIn } from "./xml";

export function lossesOf(edition: Edition): Loss[] {
  return [forbiddenCharacters(edition), earlierWordings(edition)].filter(
    ({ count }) => count > 0,
  );
}

function forbiddenCharacters(edition: Edition): Loss {
  const streams = [...edition.text.index.streams.values()];
  const annotations = edition.annotations.map(({ id, body }) => ({
    id,
    text: Object.values(strings(body)).join(" "),
  }));
  const found = [...streams, ...annotations]
    .map(({ id, text }) => ({ id, count: forbiddenIn(text) }))
    .filter(({ count }) => count > 0);
  return {
    what: "character that XML does not allow, replaced by U+FFFD",
    count: found.reduce((sum, { count }) => sum + count, 0),
    places: found.map(({ id }) => id),
  };
}

/** Every text inside a body, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}

/** Dates and names of all steps are kept, the wording of the last one only. */
function earlierWordings(edition: Edition): Loss {
  const changed = edition.annotations.filter(({ history }) =>
    history.some(({ type }) => type === "changed"),
  );
  return {
    what: "annotation of which only the present wording is kept",
    count: changed.length,
    places: changed.map(({ id }) => id),
  };
}
