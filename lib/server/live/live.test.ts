import { afterEach, describe, expect, it } from "vitest";
import { asSeenBy } from "@/db";
import { lastChange } from "@/db/queries/changes";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { LiveChanges, Present } from "@/lib/api/live";
import { newId } from "@/lib/core/ids";
import { changeAnnotation, createAnnotation } from "../annotate";
import { packageOf, submitPassage } from "../rounds/judge";
import { closeRound, openRound } from "../rounds/open";
import { requestFor, workbench } from "../testing";
import { changesSince, TOLD_AT_ONCE } from "./changes";
import { arrive, moveTo, peopleOn } from "./presence";

type Bench = ReturnType<typeof workbench>;

function sourceId({ db, slug }: Bench): string {
  return db.$client
    .prepare("SELECT id FROM source WHERE slug = ?")
    .pluck()
    .get(slug) as string;
}

/** What `who` hears of everything after `since`. */
function heard(bench: Bench, since: number, who: Reviewer = bench.ben) {
  const db = asSeenBy(bench.db, who.id);
  const told = changesSince(db, sourceId(bench), since);
  if (!told?.words) return null;
  return { seq: told.seq, ...(JSON.parse(told.words) as LiveChanges) };
}

describe("what is told of a source", () => {
  it("is nothing while nothing happens", () => {
    const bench = workbench();
    expect(heard(bench, lastChange(bench.db))).toBeNull();
  });

  it("is each annotation as it is now, with every step behind one number", () => {
    const bench = workbench();
    const { db, slug, ada } = bench;
    const since = lastChange(db);
    const made = createAnnotation(db, slug, ada, requestFor(db, slug, "ferry"));
    const first = heard(bench, since);
    expect(first?.annotations.map(({ id }) => id)).toEqual([made.id]);
    changeAnnotation(db, made.id, ada, { type: "withdraw", seen: 1 });
    expect(heard(bench, first?.seq ?? 0)?.annotations).toMatchObject([
      { id: made.id, version: 2, status: "withdrawn" },
    ]);
    // Whoever was away hears the same once, not step by step.
    expect(heard(bench, since)?.annotations).toHaveLength(1);
  });

  it("is kept with the data: a repeated request adds nothing", () => {
    const { db, slug, ada } = workbench();
    const request = requestFor(db, slug, "Snow");
    createAnnotation(db, slug, ada, request);
    const last = lastChange(db);
    createAnnotation(db, slug, ada, request);
    expect(lastChange(db)).toBe(last);
  });

  it("is to ask for everything when too much happened", () => {
    const bench = workbench();
    const since = lastChange(bench.db);
    const add = bench.db.$client.prepare(
      "INSERT INTO change (source_id, kind, thing) VALUES (?, 'annotation', ?)",
    );
    for (let i = 0; i <= TOLD_AT_ONCE; i++) add.run(sourceId(bench), newId());
    expect(heard(bench, since)).toMatchObject({
      again: true,
      annotations: [],
      seq: lastChange(bench.db),
    });
  });
});

describe("a blind round", () => {
  function blind() {
    const bench = workbench();
    const { db, slug, ada, ben, cleo } = bench;
    const round = openRound(db, slug, cleo, {
      id: newId(),
      title: "Who wrote the diary?",
      axes: ["authenticity"],
      blind: true,
      way: "free",
      grain: "paragraph",
      members: [ada.id, ben.id],
    });
    const door = { slug, roundId: round.id };
    const submit = (who: Reviewer, words: string) => {
      const { items } = packageOf(db, slug, round.id, who);
      const item = items.find((one) => one.words.includes(words));
      const itemId = item?.id ?? "";
      submitPassage(db, { ...door, itemId }, who, { outcome: "judged" });
    };
    const judge = (who: Reviewer) =>
      createAnnotation(db, slug, who, requestFor(db, slug, "ferry"));
    return { ...bench, round, judge, submit };
  }

  it("tells nobody of a judgment before their own is submitted, then both", () => {
    const bench = blind();
    const { db, ada, ben, cleo, judge, submit } = bench;
    const since = lastChange(db);
    const made = judge(ada);
    for (const who of [ben, cleo]) {
      expect(heard(bench, since, who)).toBeNull();
    }
    expect(heard(bench, since, ada)?.annotations).toHaveLength(1);
    submit(ada, "ferry");
    expect(heard(bench, since, ben)).toBeNull();
    const own = judge(ben);
    submit(ben, "ferry");
    for (const who of [ada, ben]) {
      const ids = heard(bench, since, who)?.annotations.map(({ id }) => id);
      expect(ids).toEqual([made.id, own.id]);
    }
    expect(heard(bench, since, cleo)).toBeNull();
  });

  it("tells everybody when it is closed, after the fact too", () => {
    const bench = blind();
    const { db, slug, ada, cleo, judge, round } = bench;
    const since = lastChange(db);
    judge(ada);
    const told = lastChange(db);
    closeRound(db, slug, round.id, cleo);
    for (const from of [since, told]) {
      expect(heard(bench, from, cleo)?.annotations).toHaveLength(1);
    }
  });

  it("has all look again when it is opened, for what is hidden from then on", () => {
    const bench = workbench();
    const { db, slug, ada, ben, cleo } = bench;
    createAnnotation(db, slug, ada, requestFor(db, slug, "ferry"));
    const since = lastChange(db);
    openRound(db, slug, cleo, {
      id: newId(),
      title: "Again",
      axes: ["authenticity"],
      blind: true,
      way: "free",
      grain: "paragraph",
      members: [ben.id],
    });
    expect(heard(bench, since)).toMatchObject({ again: true });
  });
});

describe("who is here", () => {
  const leave: (() => void)[] = [];
  afterEach(() => {
    for (const go of leave.splice(0)) go();
  });
  const where = { window: "w1", mode: "read", section: "" } as const;

  it("is each person once, where they went last, until they leave", () => {
    const bench = workbench();
    const { db, slug, ada, ben } = bench;
    const source = sourceId(bench);
    leave.push(arrive(source, ada, where), arrive(source, ben, where));
    leave.push(arrive(source, ada, { ...where, window: "w2" }));
    moveTo(db, slug, ada, { ...where, mode: "annotate", section: "March" });
    const people = peopleOn(source);
    expect(people.map(({ reviewer }: Present) => reviewer.id)).toEqual([
      ada.id,
      ben.id,
    ]);
    expect(people[0]).toMatchObject({ mode: "annotate", section: "March" });
    leave[1]?.();
    expect(peopleOn(source)).toHaveLength(1);
  });

  it("keeps a window that came back before its old connection ended", () => {
    const bench = workbench();
    const source = sourceId(bench);
    const first = arrive(source, bench.ada, where);
    const second = arrive(source, bench.ada, where);
    first();
    expect(peopleOn(source)).toHaveLength(1);
    second();
    expect(peopleOn(source)).toEqual([]);
  });

  it("passes over a window of somebody else", () => {
    const bench = workbench();
    const { db, slug, ada, ben } = bench;
    const source = sourceId(bench);
    leave.push(arrive(source, ada, where));
    moveTo(db, slug, ben, { ...where, mode: "emend" });
    expect(peopleOn(source)).toMatchObject([{ mode: "read" }]);
  });
});
