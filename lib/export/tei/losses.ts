/** What a TEI file cannot hold of an edition, counted. */
import type { Edition, Loss } from "@/lib/edition/edition";
import { forbiddenCharacters } from "../characters";

export function lossesOf(edition: Edition): Loss[] {
  return [forbiddenCharacters(edition), earlierWordings(edition)].filter(
    ({ count }) => count > 0,
  );
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
