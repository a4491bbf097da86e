/** What may not be seen goes with all that names it. */
import "server-only";
import { type Db, hiddenThings } from "@/db";
import type { CriticalObject, ObjectBody } from "@/lib/criticism/criticism";
import { referencesOf } from "@/lib/criticism/refs";

/** Without objects that name what is hidden from whoever looks, or each other. */
export function withoutHidden(
  db: Db,
  objects: readonly CriticalObject[],
): CriticalObject[] {
  const hidden = hiddenThings(db);
  let shown = [...objects];
  while (hidden.size > 0) {
    const gone = shown.filter(({ body }) => namesOneOf(body, hidden));
    if (gone.length === 0) break;
    for (const { id } of gone) hidden.add(id);
    shown = shown.filter(({ id }) => !hidden.has(id));
  }
  return shown;
}

export function namesOneOf(
  body: ObjectBody,
  hidden: ReadonlySet<string>,
): boolean {
  return referencesOf(body).some(({ id }) => hidden.has(id));
}
