import { describe, expect, it } from "vitest";
import type { CriticalObject } from "./criticism";
import { liesIn, namedParts } from "./named-parts";

const object = (id: string, body: object, status = "standing") =>
  ({ id, status, body }) as unknown as CriticalObject;
const at = (start: number, end: number, state = "exact") => ({
  stream: "main",
  start,
  end,
  state,
});
const delivery = (id: string, ...stretches: object[]) => ({
  kind: "delivery",
  label: id,
  stretches,
});

describe("parts of a text that can be asked for", () => {
  const parts = namedParts(
    [
      object("d1", delivery("Summer", at(0, 50), at(90, 99, "orphaned"))),
      object("d2", delivery("Lost", at(0, 50, "orphaned"))),
      object("d3", delivery("Withdrawn", at(0, 50)), "withdrawn"),
      object("s1", {
        kind: "speaker",
        voice: "editor",
        stretches: [at(60, 70)],
      }),
    ],
    [
      { id: "n1", voice: "editor" },
      { id: "n2", voice: "note" },
    ],
  );

  it("are deliveries with a place, and voices somebody or a note has", () => {
    expect(parts.map(({ type, label }) => `${type} ${label}`)).toEqual([
      "delivery Summer",
      "voice Editor",
      "voice Note",
    ]);
  });

  it("hold what has a word or a point in them", () => {
    const [summer, editor] = parts;
    if (!summer || !editor) throw new Error("missing");
    const main = (start: number, end: number) => [
      { stream: "main", start, end },
    ];
    expect(liesIn(summer, main(49, 80))).toBe(true);
    expect(liesIn(summer, main(50, 80))).toBe(false);
    expect(liesIn(summer, main(95, 96))).toBe(false);
    expect(liesIn(summer, main(0, 0))).toBe(true);
    expect(liesIn(editor, main(65, 65))).toBe(true);
    expect(liesIn(editor, [{ stream: "note/n1", start: 4, end: 9 }])).toBe(
      true,
    );
    expect(liesIn(editor, [{ stream: "note/n2", start: 4, end: 9 }])).toBe(
      false,
    );
    expect(liesIn(editor, [])).toBe(false);
  });
});
