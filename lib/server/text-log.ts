/** The log of a text as it is stored, and texts of earlier moments. */
import "server-only";
import type { Db } from "@/db";
import { type ActRow, actsOf } from "@/db/queries/emendations";
import type { ActJson } from "@/lib/emendation/emendation";
import { type Act, inverseOf } from "@/lib/emendation/log";
import { applySteps, readSteps } from "@/lib/emendation/steps";
import { describeText, type ParsedText } from "./text";

/** The acts on a text after number `after`. */
export function readLog(db: Db, versionId: string, after = 0): Act[] {
  return actsOf(db, versionId, after).map(toAct);
}

/** The same as they travel. */
export function logJson(db: Db, versionId: string, after: number): ActJson[] {
  return actsOf(db, versionId, after).map(
    ({ ordinal, emendationId, type, of, steps, inverse }) => ({
      ordinal,
      emendationId,
      type,
      of,
      // Written by this program alone, see store-act.ts.
      steps: JSON.parse(steps) as unknown[],
      inverse: JSON.parse(inverse) as unknown[],
    }),
  );
}

function toAct(row: ActRow): Act {
  const { ordinal, emendationId, type, of } = row;
  const steps = readSteps(JSON.parse(row.steps) as unknown[]);
  const inverse = readSteps(JSON.parse(row.inverse) as unknown[]);
  return { ordinal, emendationId, type, of, steps, inverse };
}

/** A text as it stood after act number `act`: walked back from the present. */
export function textAfterAct(
  db: Db,
  present: Pick<ParsedText, "version" | "document">,
  act: number,
): Omit<ParsedText, "version"> {
  const { version, document } = present;
  const later = readLog(db, version.id, act);
  const { doc } = applySteps(document, inverseOf(later));
  return describeText({ id: version.id, act }, doc);
}
