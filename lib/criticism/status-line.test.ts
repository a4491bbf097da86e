import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Annotation, annotationSchema } from "@/lib/annotation/annotation";
import { emptyStance } from "@/lib/annotation/stance";
import { authenticity, likelihood } from "@/lib/vocabulary/vocabulary";
import { statusLine, touches } from "./status-line";

interface Said {
  readonly by: string;
  readonly value: string;
  readonly likely: string;
  readonly start: number;
  readonly end: number;
}

let made = 0;

function judged(said: Partial<Said>, more: Partial<Annotation> = {}) {
  const { by, value, likely, start, end } = {
    by: "E. H. Carr",
    value: "interpolated",
    likely: "unjudged",
    start: 10,
    end: 20,
    ...said,
  };
  made += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, made)).toISOString();
  return annotationSchema.parse({
    id: `a${made}`,
    sourceId: "s",
    status: "proposed",
    version: 1,
    reviewer: { id: by, name: by, initials: "X", colour: "#112233" },
    createdAt: at,
    changedAt: at,
    anchors: [
      {
        stream: "main",
        start,
        end,
        exact: "words",
        prefix: "",
        suffix: "",
        state: "exact",
      },
    ],
    body: {
      kind: "judgment",
      judgments: [
        {
          axis: "authenticity",
          value,
          likelihood: likely,
          basis: "unstated",
          rationale: "",
          overturn: "",
        },
      ],
    },
    ...more,
  });
}

const line = (judgments: Annotation[], more = 0) =>
  statusLine({ title: "Notes for a Journal", pages: "p. 30", judgments, more });

describe("the status line of a passage", () => {
  it("says title, page, what is held by whom, and that it is disputed", () => {
    const all = [
      judged({ likely: "likely" }),
      judged({ likely: "likely", by: "A. Second" }),
      judged({ value: "genuine", by: "A. Third" }),
    ];
    expect(line(all)).toBe(
      "Notes for a Journal, p. 30 — interpolated, likely (E. H. Carr, A. Second); genuine (A. Third); disputed; 3 judgments",
    );
  });

  it("says so when nobody judged", () => {
    expect(line([])).toBe("Notes for a Journal, p. 30 — not judged");
    const paged = { title: "Letters", pages: "", judgments: [], more: 0 };
    expect(statusLine(paged)).toBe("Letters — not judged");
  });

  it("does not call judgments of different words a dispute", () => {
    const all = [
      judged({ start: 0, end: 10 }),
      judged({ value: "genuine", start: 10, end: 20 }),
    ];
    expect(line(all)).not.toContain("disputed");
  });

  it("counts what it does not spell out", () => {
    const values = ["genuine", "interpolated", "spurious", "suspect"];
    const all = values.map((value, i) => judged({ value, by: `R${i}` }));
    expect(line(all)).toContain("; 1 other view; disputed; 4 judgments");
    const many = [1, 2, 3, 4].map((n) => judged({ by: `R${n}` }));
    expect(line(many, 2)).toBe(
      "Notes for a Journal, p. 30 — interpolated (R1, R2 and 2 others); 6 judgments",
    );
  });

  it("names a judgment without an answer by where it stands", () => {
    const stance = { ...emptyStance, polarity: "against" as const, code: "C1" };
    const body = { kind: "judgment" as const, judgments: [], stance };
    expect(line([judged({}, { body })])).toContain("C1 · Against (E. H. Carr)");
  });

  it("is one line, tells the true count, and does not hang on the order", () => {
    const said = fc.record({
      by: fc.string({ minLength: 1, maxLength: 8 }).filter((s) => !!s.trim()),
      value: fc.constantFrom(...authenticity.map(({ id }) => id)),
      likely: fc.constantFrom(...likelihood.map(({ id }) => id)),
      start: fc.nat(50),
      end: fc.integer({ min: 51, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), fc.nat(9), (all, more) => {
        const judgments = all.map((one) => judged(one));
        const words = line(judgments, more);
        expect(words).not.toMatch(/[\r\n]/);
        const count = judgments.length + more;
        if (count > 1) expect(words.endsWith(`${count} judgments`)).toBe(true);
        expect(line(judgments.toReversed(), more)).toBe(words);
        const values = new Set(all.map(({ value }) => value));
        expect(words.includes("; disputed; ")).toBe(values.size > 1);
      }),
    );
  });
});

describe("a judgment touches a passage", () => {
  const passage = [{ stream: "main", start: 10, end: 20 }];
  const at = (start: number, end: number) => judged({ start, end });

  it("when they have words in common, and it stands", () => {
    expect(touches(at(19, 30), passage)).toBe(true);
    expect(touches(at(20, 30), passage)).toBe(false);
    expect(touches(at(20, 20), passage)).toBe(true);
    const gone = judged({}, { status: "withdrawn" });
    expect(touches(gone, passage)).toBe(false);
  });
});
