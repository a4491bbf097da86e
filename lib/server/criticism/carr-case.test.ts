/**
 * What a case must be able to say, asked of Carr's on Notes for a Journal. The
 * text itself is not here: places are tested in tests/sources.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Annotation, Reviewer } from "@/lib/annotation/annotation";
import { emptyStance } from "@/lib/annotation/stance";
import { newId } from "@/lib/core/ids";
import { type Criticism, objectsOf } from "@/lib/criticism/criticism";
import { trueWhoeverWroteIt } from "@/lib/criticism/find";
import { isConditional } from "@/lib/criticism/lines";
import type { TestDb } from "@/lib/server/testing";
import { createAnnotation } from "../annotate";
import { workbench } from "../testing";
import { sourceText } from "../text";
import { ifThisFalls, judgments, lines } from "./ask";
import { beliefsOn } from "./beliefs";
import { changeObject } from "./change";
import { dossier } from "./dossier";
import { importCase } from "./import-case";
import { loadCriticism } from "./load";

const file = JSON.parse(
  readFileSync("corpus/notes-for-a-journal/case.json", "utf8"),
) as unknown;

let db: TestDb;
let slug: string;
let ben: Reviewer;
let criticism: Criticism;

beforeAll(() => {
  ({ db, slug, ben } = workbench());
  importCase(db, slug, file);
  criticism = loadCriticism(db, slug);
});

const stanceOf = ({ body }: Annotation) =>
  body.kind === "judgment" ? body.stance : undefined;
const codeOf = (annotation: Annotation) => stanceOf(annotation)?.code ?? "";
const codes = (found: readonly Annotation[]) => found.map(codeOf).sort();
const byCode = (code: string) => {
  const found = criticism.annotations.find((one) => codeOf(one) === code);
  if (!found) throw new Error(`No judgment ${code}`);
  return found;
};
const person = (name: string) => {
  const all = objectsOf(criticism, "person");
  return all.find(({ body }) => body.name.includes(name))?.id ?? "";
};
const fallenJudgments = (id: string) =>
  ifThisFalls(db, slug, [id])
    .falls.filter(({ kind }) => kind === "annotation")
    .map(({ code }) => code)
    .sort();

describe("Carr's case", () => {
  it("comes in whole: every judgment, relation, hypothesis, custody step", () => {
    const { refused, annotations, objects } = importCase(
      workbench().db,
      "a-small-diary",
      file,
    );
    expect(refused).toEqual([]);
    expect(annotations).toBe(133);
    expect(objects).toBe(328);
    expect(
      criticism.annotations.filter((a) => /^C\d/.test(codeOf(a))),
    ).toHaveLength(121);
    expect(objectsOf(criticism, "custody-step")).toHaveLength(9);
    const stated = objectsOf(criticism, "relation").filter(
      ({ body }) => body.wording !== "",
    );
    expect(stated).toHaveLength(29);
    expect(
      objectsOf(criticism, "hypothesis").map(({ body }) => body.code),
    ).toEqual([
      "H-genuine",
      "H-forgery",
      "H-substratum",
      "H-one-hand-incoherent",
      "none",
    ]);
  });

  it("adds nothing when it is read a second time", () => {
    const again = importCase(db, slug, file);
    expect(again).toMatchObject({ annotations: 0, objects: 0, known: 461 });
  });

  it("finds what is held true whoever wrote it", () => {
    expect(codes(judgments(db, slug, trueWhoeverWroteIt))).toEqual(["C057"]);
  });

  it("says what falls if the intermediaries lied", () => {
    const reported = ["C009", "C010", "C011", "C012", "C013", "C014", "C018"];
    const resting = ["C016", "C017", "C019", "C041", "C044"];
    expect(fallenJudgments(person("intermediaries"))).toEqual(
      [...reported, ...resting].sort(),
    );
  });

  it("says what falls if Bessedovsky is not independent", () => {
    const expected = ["C055", "C056", "C057"];
    expect(fallenJudgments(person("Bessedovsky"))).toEqual(expected);
    const [origin] = objectsOf(criticism, "origin");
    expect(fallenJudgments(origin?.id ?? "")).toEqual(expected);
  });

  it("keeps two degrees for one passage by one reviewer", () => {
    const [first, second] = [byCode("C051"), byCode("C095")];
    expect(first.reviewer).toEqual(second.reviewer);
    expect(stanceOf(first)?.places[0]?.page).toBe("30-31");
    expect(stanceOf(second)?.places[0]?.page).toBe("30-31");
    expect([stanceOf(first)?.strength, stanceOf(second)?.strength]).toEqual([
      "moderate",
      "firm",
    ]);
  });

  it("keeps judgments without a place, on a judgment and on a sign", () => {
    expect(stanceOf(byCode("C040"))?.scope.label).toBe(
      "some passages (not named)",
    );
    expect(stanceOf(byCode("C118"))?.places).toEqual([]);
    expect(stanceOf(byCode("C019"))?.scope.kind).toBe("sign");
    expect(stanceOf(byCode("C116"))?.scope.refs).toEqual([byCode("C115").id]);
    expect(stanceOf(byCode("C105"))?.places).toHaveLength(2);
  });

  it("keeps the old state when new testimony reopens a question", () => {
    const own = workbench();
    importCase(own.db, own.slug, file);
    const { objects } = loadCriticism(own.db, own.slug);
    const question = objectsOf({ objects }, "question").find(({ body }) =>
      body.text.startsWith("Is the story of its origin"),
    );
    if (!question) throw new Error("the question is in the case");
    changeObject(own.db, question.id, own.ada, {
      type: "change",
      seen: 1,
      body: { ...question.body, state: "answered", reply: "A letter came." },
    });
    const then = beliefsOn(own.db, own.slug, "1955-12");
    const now = loadCriticism(own.db, own.slug);
    const state = (all: Criticism) =>
      objectsOf(all, "question").find(({ id }) => id === question.id)?.body
        .state;
    expect([state(then), state(now)]).toEqual(["open", "answered"]);
    expect(beliefsOn(own.db, own.slug, "1954").objects).toEqual([]);
  });

  it("never counts a conditional judgment as support", () => {
    for (const code of ["C096", "C112", "C114"]) {
      expect(isConditional(byCode(code))).toBe(true);
    }
    // C116 rests on C114, which holds only "if true".
    expect(lines(db, slug, byCode("C116").id).lines).toEqual([]);
  });

  it("lets a second reviewer contradict a judgment; both stand", () => {
    const against = createAnnotation(db, slug, ben, {
      id: newId(),
      textVersion: sourceText(db, slug).version.sha256,
      anchors: [],
      body: {
        kind: "judgment",
        judgments: [],
        stance: {
          ...emptyStance,
          proposition: stanceOf(byCode("C098"))?.proposition ?? "",
          concerns: ["accuracy"],
          polarity: "for",
          statement: "The ship did bear that name.",
          cites: ["A register of the customs fleet"],
        },
      },
    });
    const both = judgments(db, slug, {}).filter(({ id }) =>
      [byCode("C098").id, against.id].includes(id),
    );
    expect(both.map(({ status }) => status)).toEqual(["proposed", "proposed"]);
  });

  it("counts a silence only with a record of the search", () => {
    const mao = lines(db, slug, byCode("C051").id);
    expect(mao.uncounted).toHaveLength(1);
    const print = lines(db, slug, byCode("C100").id);
    expect(print.uncounted).toEqual([]);
  });

  it("gives a dossier whose figures are computed", () => {
    const { verdicts, custody, hypotheses, counts, contradictions } = dossier(
      db,
      slug,
    );
    const [verdict] = verdicts;
    expect(verdict?.clauses).toHaveLength(6);
    expect(verdict?.dissents[0]?.dissent.reviewer.name).toContain("Wolfe");
    expect(custody.singlePoints[0]).toMatchObject({
      name: "Russian intermediaries in Paris",
    });
    expect(custody.singlePoints[0]?.stepIds).toHaveLength(5);
    const [set] = hypotheses;
    expect(set?.matrix.rows.at(-1)?.body.none).toBe(true);
    const spread = set?.matrix.columns.map(({ separates }) => separates) ?? [];
    expect(spread).toEqual([...spread].sort((a, b) => b - a));
    expect(counts.evidence).toBe(13);
    // Nothing has a place in this small text, so nothing can clash in it.
    expect(contradictions).toEqual([]);
  });
});
