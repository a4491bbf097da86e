/** Makes 200 judgments one after another and says each id once it is stored. */
import { writeSync } from "node:fs";
import { createAnnotation } from "@/lib/server/annotate";
import { closeDb, getDb } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { currentReviewer } from "@/lib/server/reviewers";
import { loadText, requestFor, SAMPLE_TEXT } from "@/lib/server/testing";

const WRITES = 200;

const db = asTheProgram(getDb());
const reviewer = currentReviewer(db);
const slug = loadText(db, SAMPLE_TEXT);
for (let i = 0; i < WRITES; i++) {
  const { id } = createAnnotation(
    db,
    slug,
    reviewer,
    requestFor(db, slug, "electric"),
  );
  // At once, not through a buffer that dies with the process.
  writeSync(1, `${id}\n`);
}
closeDb();
