/**
 * Stretches in an address, so that a passage chosen in the text can be taken
 * to the form of a new thing: one `stream`, `start`, `end` and `label` for each.
 */
import { type Stretch, stretchSchema } from "./fields";

export type NamedPlace = Pick<Stretch, "stream" | "start" | "end" | "label">;

/** The parameters that `stretchesFrom` reads. */
export function stretchQuery(places: readonly NamedPlace[]): string {
  const query = new URLSearchParams();
  for (const { stream, start, end, label } of places) {
    query.append("stream", stream);
    query.append("start", String(start));
    query.append("end", String(end));
    query.append("label", label);
  }
  return query.toString();
}

/**
 * The stretches an address names, without the words at their ends; what is not
 * a stretch is left out.
 */
export function stretchesFrom(query: URLSearchParams): Stretch[] {
  const [starts, ends] = [query.getAll("start"), query.getAll("end")];
  const [streams, labels] = [query.getAll("stream"), query.getAll("label")];
  return starts.flatMap((start, i) => {
    const read = stretchSchema.safeParse({
      stream: streams[i] ?? "main",
      start: placeOf(start),
      end: placeOf(ends[i]),
      opens: "",
      closes: "",
      label: labels[i] ?? "",
      state: "exact",
    });
    return read.success ? [read.data] : [];
  });
}

function placeOf(digits: string | undefined): number {
  return /^\d+$/.test(digits ?? "") ? Number(digits) : Number.NaN;
}
