/**
 * A run of lenses as plain data, so that it can be done in another thread:
 * documents go over as JSON, results come back as they are.
 */
import { Node } from "prosemirror-model";
import { schema } from "@/lib/document/schema";
import type { GazetteerEntry } from "./gazetteer/entry";
import { lensInput, readText } from "./read-text";
import { type LensRun, lensById, lenses, runLenses } from "./registry";

export interface TextInput {
  /** ProseMirror JSON, as text. */
  readonly document: string;
  readonly languages: readonly string[];
}

export interface LensTask {
  readonly text: TextInput;
  readonly comparisons: readonly (TextInput & {
    readonly slug: string;
    readonly title: string;
  })[];
  readonly gazetteer: readonly GazetteerEntry[];
  /** Ids of lenses; empty is all of them. */
  readonly only: readonly string[];
}

/** AppError "bad-input" for a lens that is not there. */
export function runLensTask(
  task: LensTask,
  progress: (done: number) => void = () => {},
): LensRun[] {
  const chosen = task.only.length > 0 ? task.only.map(lensById) : lenses;
  const input = lensInput(textOf(task.text), {
    gazetteer: task.gazetteer,
    comparisons: task.comparisons.map(({ slug, title, ...text }) => ({
      ...textOf(text),
      slug,
      title,
    })),
    progress,
  });
  return runLenses(input, chosen);
}

function textOf({ document, languages }: TextInput) {
  return readText(Node.fromJSON(schema, JSON.parse(document)), { languages });
}
