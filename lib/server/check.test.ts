import { describe, expect, it } from "vitest";
import { changeAnnotation, createAnnotation } from "./annotate";
import { check } from "./check";
import { requestFor, spurious, workbench } from "./testing";

/** A workbench with one annotation, and a way to spoil it behind its back. */
function annotated() {
  const bench = workbench();
  const { db, slug, ada } = bench;
  const request = requestFor(db, slug, "electric");
  createAnnotation(db, slug, ada, request);
  const spoil = (sql: string) => {
    for (const guard of [
      "event_never_changed",
      "event_never_removed",
      "judgment_never_changed",
      "text_version_never_changed",
      "source_file_never_changed",
    ]) {
      db.$client.exec(`DROP TRIGGER ${guard}`);
    }
    db.$client.exec(sql);
  };
  return { ...bench, spoil, id: request.id };
}

describe("check", () => {
  it("finds nothing wrong with ordinary work", () => {
    const { db, slug, ada, ben, id } = annotated();
    changeAnnotation(db, id, ada, { type: "change", seen: 1, body: spurious });
    changeAnnotation(db, id, ada, { type: "withdraw", seen: 2 });
    createAnnotation(db, slug, ben, requestFor(db, slug, "Snow"));
    const result = check(db);
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ sources: 1, annotations: 2, anchors: 2 });
  });

  it.each([
    [
      "an anchor at other words",
      'UPDATE anchor SET start = start + 1, "end" = "end" + 1',
      /other words stand/,
    ],
    [
      "a judgment that differs from its history",
      "UPDATE judgment SET likelihood = 'open'",
      /differs from its history/,
    ],
    ["a missing history", "DELETE FROM event", /history does not reach/],
    [
      "a changed file",
      "UPDATE source_file SET bytes = x'41'",
      /file as received is not what it was/,
    ],
    [
      "a changed text",
      "UPDATE text_version SET text = text || 'x'",
      /text is not what it was/,
    ],
    [
      "a remainder that does not give the file back",
      `UPDATE text_version SET remainder = '[{"rawFrom":0,"text":"x"}]'`,
      /repairs undone the text is not that of the file/,
    ],
    [
      "a document that is no document",
      "UPDATE text_version SET document = '{}'",
      /document cannot be read/,
    ],
    [
      "an index without its text",
      "DROP TRIGGER search_passage_removed; DELETE FROM search_passage",
      /full-text index/,
    ],
  ])("finds %s", (_, sql, problem) => {
    const { db, spoil } = annotated();
    spoil(sql);
    expect(check(db).problems.join("\n")).toMatch(problem);
  });
});
