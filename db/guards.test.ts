/** The rules the database itself keeps, whatever the program does. */
import { describe, expect, it } from "vitest";
import { auditRows, insertAudit } from "@/db/queries/audit";
import { createAnnotation } from "@/lib/server/annotate";
import { requestFor, workbench } from "@/lib/server/testing";

function judged() {
  const bench = workbench();
  const { db, slug, ada } = bench;
  createAnnotation(db, slug, ada, requestFor(db, slug, "electric"));
  return { ...bench, run: (sql: string) => db.$client.prepare(sql).run() };
}

describe("the database refuses", () => {
  it.each([
    ["to change an event", "UPDATE event SET type = 'moved'", /never changed/],
    ["to remove an event", "DELETE FROM event", /never removed/],
    [
      "to overwrite a judgment",
      "UPDATE judgment SET value = 'genuine'",
      /superseded, never overwritten/,
    ],
    ["to remove a judgment", "DELETE FROM judgment", /never removed/],
    [
      "to change a text version",
      "UPDATE text_version SET text = 'other'",
      /never changed/,
    ],
    [
      "to change a file",
      "UPDATE source_file SET bytes = x'00'",
      /kept as received/,
    ],
    ["to remove an annotation", "DELETE FROM annotation", /FOREIGN KEY/],
    [
      "a status that is no term",
      "UPDATE annotation SET status = 'rejected'",
      /annotation_status/,
    ],
    [
      "an anchor that ends before it starts",
      'UPDATE anchor SET start = "end" + 1',
      /anchor_in_order/,
    ],
    [
      "an anchor state that is no term",
      "UPDATE anchor SET state = 'lost'",
      /anchor_state/,
    ],
  ])("%s", (_, sql, reason) => {
    expect(() => judged().run(sql)).toThrow(reason);
  });

  it("a value that does not answer its axis", () => {
    const { run } = judged();
    expect(() =>
      run(
        `INSERT INTO judgment SELECT 'j2', annotation_id, 1, 'accuracy',
         'spurious', likelihood, basis, '', '', reviewer_id, created_at, NULL
         FROM judgment`,
      ),
    ).toThrow(/judgment_answer/);
  });

  it("a second standing answer on one axis", () => {
    const { run } = judged();
    expect(() =>
      run(
        `INSERT INTO judgment SELECT 'j2', annotation_id, 1, axis, value,
         likelihood, basis, '', '', reviewer_id, created_at, NULL
         FROM judgment`,
      ),
    ).toThrow(/UNIQUE/);
  });
});

describe("the audit", () => {
  it("is only ever added to", () => {
    const { db, ada, run } = judged();
    insertAudit(db, {
      at: new Date().toISOString(),
      reviewerId: ada.id,
      deed: "saw",
      useCase: "readSource",
      sourceId: null,
      thing: null,
      door: "page",
    });
    expect(() => run("UPDATE audit SET deed = 'exported'")).toThrow(/added to/);
    expect(() => run("DELETE FROM audit")).toThrow(/added to/);
    expect(
      auditRows(db, { sourceId: null, before: null, limit: 9 }),
    ).toHaveLength(1);
  });
});
