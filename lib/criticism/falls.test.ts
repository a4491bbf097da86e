import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CriticalObject } from "./criticism";
import { ifTheseFall, restingPlace, singlePoints } from "./falls";
import { groundsOf } from "./grounds";
import { caseOf, evidence, judged, object, origin, relation } from "./testing";

const fallen = (objects: CriticalObject[], ...ids: string[]) =>
  ifTheseFall(groundsOf(caseOf(objects)), ids);
const names = (objects: CriticalObject[], ...ids: string[]) =>
  fallen(objects, ...ids).falls.map(({ id }) => id);

describe("if this falls", () => {
  test("what rests on it falls, and what rests on that", () => {
    const case_ = [
      relation("rests-on", "b", "a"),
      relation("inferred-from", "c", "b"),
    ];
    expect(names(case_, "a")).toEqual(["b", "c"]);
  });

  test("what only takes up its question stands", () => {
    expect(names([relation("takes-up", "b", "a")], "a")).toEqual([]);
    expect(names([relation("supports", "b", "a")], "b")).toEqual([]);
  });

  test("a judgment on two independent origins survives the fall of one", () => {
    const case_ = [
      origin("paris"),
      origin("moscow"),
      evidence("e1", { originId: "paris" }),
      evidence("e2", { originId: "moscow" }),
      relation("rests-on", "j", "e1"),
      relation("rests-on", "j", "e2"),
    ];
    const { falls, weakened } = fallen(case_, "paris");
    expect(falls.map(({ id }) => id)).toEqual(["e1"]);
    expect(weakened).toEqual([{ id: "j", lost: ["e1"], left: ["e2"] }]);
    expect(names(case_, "paris", "moscow")).toContain("j");
  });

  test("two items of one origin do not hold a judgment up when it falls", () => {
    const case_ = [
      origin("paris"),
      evidence("e1", { originId: "paris" }),
      evidence("e2", { originId: "paris" }),
      relation("rests-on", "j", "e1"),
      relation("rests-on", "j", "e2"),
    ];
    expect(names(case_, "paris")).toContain("j");
  });

  test("an informant takes testimony and evidence down", () => {
    const told = object("t", {
      kind: "testimony",
      informantId: "p",
      statement: "",
      toldTo: "",
      date: "",
      medium: "oral",
      relay: "direct",
      reach: "questioned",
      disclosed: null,
      remark: "",
    });
    const case_ = [
      told,
      evidence("e", { testimonyId: "t" }),
      relation("rests-on", "j", "e"),
    ];
    expect(names(case_, "p")).toEqual(["t", "e", "j"]);
  });

  test("a ground is lost with the relation that states it", () => {
    const case_ = [relation("rests-on", "b", "a")];
    expect(names(case_, "b>a")).toEqual(["b"]);
  });

  test("two that hold up each other fall with what held up both", () => {
    const alternative = { alternative: true };
    const case_ = [
      relation("rests-on", "a", "ground", alternative),
      relation("rests-on", "a", "b", alternative),
      relation("rests-on", "b", "a", alternative),
    ];
    const { falls } = fallen(case_, "ground");
    expect(falls.map(({ id }) => id).sort()).toEqual(["a", "b"]);
    expect(falls.every(({ circular }) => circular)).toBe(true);
  });

  test("a cycle is followed once", () => {
    const case_ = [
      relation("rests-on", "a", "b"),
      relation("rests-on", "b", "a"),
    ];
    expect(names(case_, "a")).toEqual(["b"]);
    expect(restingPlace(groundsOf(caseOf(case_)), "a")).toEqual(["b"]);
  });

  test("withdrawn relations hold nothing up", () => {
    const gone = {
      ...relation("rests-on", "b", "a"),
      status: "withdrawn" as const,
    };
    expect(names([gone], "a")).toEqual([]);
  });

  test("the single points of a thing are those whose fall brings it down", () => {
    const case_ = [
      evidence("e1"),
      evidence("e2"),
      relation("rests-on", "j", "k"),
      relation("rests-on", "k", "e1"),
      relation("rests-on", "k", "e2"),
    ];
    expect(singlePoints(groundsOf(caseOf(case_)), "j")).toEqual(["k"]);
  });

  test("the more falls, the more falls with it", () => {
    const nodes = ["a", "b", "c", "d", "e", "f"];
    const edge = fc.record({
      from: fc.constantFrom(...nodes),
      to: fc.constantFrom(...nodes),
      alternative: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(edge, { maxLength: 14 }),
        fc.subarray(nodes),
        fc.constantFrom(...nodes),
        (edges, some, one) => {
          const grounds = groundsOf(
            caseOf(
              edges.map(({ from, to, alternative }) =>
                relation("rests-on", from, to, { alternative }),
              ),
              nodes.map((id) => judged(id)),
            ),
          );
          const down = (ids: string[]) =>
            new Set([
              ...ids,
              ...ifTheseFall(grounds, ids).falls.map(({ id }) => id),
            ]);
          const more = down([...some, one]);
          for (const id of down(some)) expect(more.has(id)).toBe(true);
        },
      ),
    );
  });
});

describe("the things that bring another down alone", () => {
  /** Each thing rests only on later ones, so that nothing rests on itself. */
  const graph = fc.array(
    fc.record({
      from: fc.nat(8),
      further: fc.integer({ min: 1, max: 4 }),
      alternative: fc.boolean(),
    }),
    { maxLength: 24 },
  );

  test("are those whose fall it does not survive", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const case_ = edges.map(({ from, further, alternative }, i) => {
          const one = relation("rests-on", `t${from}`, `t${from + further}`);
          const body = { ...one.body, alternative } as typeof one.body;
          return { ...one, id: `r${i}`, body };
        });
        const grounds = groundsOf(caseOf(case_));
        const alone = restingPlace(grounds, "t0").filter((id) =>
          ifTheseFall(grounds, [id]).falls.some((fall) => fall.id === "t0"),
        );
        expect(singlePoints(grounds, "t0")).toEqual(alone);
      }),
    );
  });

  test("are found in a long chain without running out of room", () => {
    const chain = Array.from({ length: 2000 }, (_, i) =>
      relation("rests-on", `t${i}`, `t${i + 1}`),
    );
    const grounds = groundsOf(caseOf(chain));
    expect(singlePoints(grounds, "t0")).toHaveLength(2000);
  });
});
