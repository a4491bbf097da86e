import { describe, expect, it } from "vitest";
import { check } from "../check";
import { anchorOf, workbench } from "../testing";
import { changeObject } from "./change";
import { evidenceBody, recorded } from "./testing";

/** A case with one stretch, and a way to spoil it behind its back. */
function argued() {
  const bench = workbench();
  const { db, slug, ada } = bench;
  const { stream, start, end } = anchorOf(db, slug, "Snow. The letter came");
  const empty = { opens: "", closes: "", label: "the snow" };
  const body = {
    ...evidenceBody,
    stretches: [{ stream, start, end, ...empty, state: "exact" as const }],
  };
  const { id } = recorded(db, slug, ada, body);
  const triggers = db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all() as string[];
  const spoil = (sql: string) => {
    for (const name of triggers.filter((one) => one.startsWith("critical"))) {
      db.$client.exec(`DROP TRIGGER ${name}`);
    }
    expect(db.$client.prepare(sql).run(id).changes).toBe(1);
  };
  return { ...bench, id, body, spoil };
}

describe("check of a case", () => {
  it("finds nothing wrong with ordinary work", () => {
    const { db, slug, ada, ben, id, body } = argued();
    const statement = "It says Wednesday.";
    const change = { ...body, statement };
    changeObject(db, id, ben, { type: "change", seen: 1, body: change });
    changeObject(db, id, ada, { type: "withdraw", seen: 2 });
    recorded(db, slug, ada, evidenceBody);
    expect(check(db).problems).toEqual([]);
  });

  it.each([
    [
      "a body changed without an event",
      "UPDATE evidence SET statement = 'Nothing' WHERE object_id = ?",
      /evidence .*: it differs from its history/,
    ],
    [
      "a lost event",
      "DELETE FROM critical_event WHERE object_id = ?",
      /evidence .*: its history does not reach to version 1/,
    ],
    [
      "a stretch at other words",
      "UPDATE stretch SET start = start - 4 WHERE object_id = ?",
      /evidence .*, stretch 1: other words stand at its ends/,
    ],
    [
      "a status changed without an event",
      "UPDATE critical_object SET status = 'withdrawn' WHERE id = ?",
      /evidence .*: it differs from its history/,
    ],
  ])("names %s", (_, sql, problem) => {
    const { db, spoil } = argued();
    spoil(sql);
    expect(check(db).problems).toEqual([expect.stringMatching(problem)]);
  });
});
