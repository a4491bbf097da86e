import { describe, expect, it } from "vitest";
import { codePoint } from "@/lib/document/position";
import type { Voice } from "@/lib/vocabulary/vocabulary";
import type { CriticalObject } from "./criticism";
import { cutTo, liesIn, namedParts } from "./named-parts";

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

const heard = (voice: Voice, stream: string, start: number, end: number) => ({
  voice,
  stream,
  start: codePoint(start),
  end: codePoint(end),
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
    [heard("editor", "note/n1", 0, 30), heard("note", "note/n2", 0, 30)],
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

  it("take from a voice what somebody gave to another, later over earlier", () => {
    const speaker = (voice: Voice, ...stretches: object[]) =>
      object(voice, { kind: "speaker", voice, stretches });
    const corrected = namedParts(
      [
        speaker("quoted", at(10, 30)),
        speaker("translator", at(20, 25), at(90, 95, "orphaned")),
      ],
      [heard("author", "main", 0, 100), heard("editor", "main", 100, 120)],
    );
    const told = corrected.map(
      ({ id, places }) =>
        `${id} ${places.map(({ start, end }) => `${start}–${end}`).join(" ")}`,
    );
    expect(told).toEqual([
      "author 0–10 30–100",
      "translator 20–25",
      "editor 100–120",
      "quoted 10–20 25–30",
    ]);
    const [author] = corrected;
    if (!author) throw new Error("missing");
    expect(cutTo(author, "main", [{ start: 5, end: 40 }])).toEqual([
      { start: 5, end: 10 },
      { start: 30, end: 40 },
    ]);
  });
});
