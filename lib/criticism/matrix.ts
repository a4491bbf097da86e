/**
 * Hypotheses in rows, evidence in columns, one assessment per reviewer in each
 * cell. What separates the hypotheses comes first. No sum, and no winner.
 */
import { type Rating, ratings } from "@/lib/vocabulary/evidence";
import { type Criticism, type ObjectOf, objectsOf } from "./criticism";

type Assessment = ObjectOf<"assessment">;

export interface MatrixColumn {
  /** Evidence, or the annotation of a judgment. */
  readonly itemId: string;
  /**
   * Widest step between two hypotheses in the view of one reviewer, from 0
   * (it fits all alike) to 4 (required by one, strongly against another).
   */
  readonly separates: number;
  /** Assessments by hypothesis, oldest first. */
  readonly cells: Readonly<Record<string, readonly Assessment[]>>;
}

export interface Matrix {
  readonly set: ObjectOf<"hypothesis-set">;
  /** In the order they were made; "none of these" last. */
  readonly rows: readonly ObjectOf<"hypothesis">[];
  readonly columns: readonly MatrixColumn[];
}

/** The matrix of one set; null when there is no such set. */
export function matrixOf(criticism: Criticism, setId: string): Matrix | null {
  const set = objectsOf(criticism, "hypothesis-set").find(
    ({ id }) => id === setId,
  );
  if (!set) return null;
  const rows = objectsOf(criticism, "hypothesis")
    .filter(({ body }) => body.setId === setId)
    .sort((a, b) => Number(a.body.none) - Number(b.body.none));
  const known = new Set(rows.map(({ id }) => id));
  const columns = new Map<string, Map<string, Assessment[]>>();
  for (const assessment of objectsOf(criticism, "assessment")) {
    const { hypothesisId, itemId } = assessment.body;
    if (!known.has(hypothesisId)) continue;
    const cells = columns.get(itemId) ?? new Map<string, Assessment[]>();
    columns.set(itemId, cells);
    cells.set(hypothesisId, [...(cells.get(hypothesisId) ?? []), assessment]);
  }
  return { set, rows, columns: sorted(columns) };
}

function sorted(
  columns: ReadonlyMap<string, ReadonlyMap<string, readonly Assessment[]>>,
): MatrixColumn[] {
  return [...columns]
    .map(([itemId, cells]) => ({
      itemId,
      cells: Object.fromEntries(cells),
      separates: separation([...cells.values()].flat()),
    }))
    .sort((a, b) => b.separates - a.separates);
}

const step = new Map<Rating, number>(
  ratings.map((rating, place) => [rating.id, place]),
);

function separation(assessments: readonly Assessment[]): number {
  const byReviewer = new Map<string, number[]>();
  for (const { reviewer, body } of assessments) {
    const places = byReviewer.get(reviewer.id) ?? [];
    byReviewer.set(reviewer.id, [...places, step.get(body.rating) ?? 2]);
  }
  const spans = [...byReviewer.values()].map(
    (places) => Math.max(...places) - Math.min(...places),
  );
  return Math.max(0, ...spans);
}
