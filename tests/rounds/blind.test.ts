/** In a blind round nobody sees another's judgment before giving their own. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { writeSetting } from "@/db/queries/people";
import { threeReviewers } from "@/db/testing";
import type { Reviewer } from "@/lib/annotation/annotation";
import { newId } from "@/lib/core/ids";
import { createAnnotation } from "@/lib/server/annotate";
import { createObject } from "@/lib/server/criticism/change";
import { closeDb, getDb } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { firstChoice, freezeEdition } from "@/lib/server/editions";
import { saveReviewer } from "@/lib/server/reviewers";
import {
  judgePassage,
  packageOf,
  submitPassage,
} from "@/lib/server/rounds/judge";
import { closeRound, openRound } from "@/lib/server/rounds/open";
import { addReply } from "@/lib/server/rounds/threads";
import { anchorOf, loadText, requestFor } from "@/lib/server/testing";
import {
  everyAnswer,
  everyCommand,
  everyProbe,
  type Known,
  type Said,
} from "./every-read";

// The log reads its level when it is first imported.
vi.hoisted(() => {
  process.env["SUBSTRATUM_LOG"] = "silent";
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "substratum-blind-"));
});
afterEach(() => {
  closeDb();
  delete process.env["SUBSTRATUM_DATA"];
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Something said, and the words and ids by which it would be known. */
interface Mark {
  readonly by: number;
  readonly passage: number;
  readonly known: readonly string[];
}

const passages = ["ferry", "electric", "Snow"];

function bench(run: number) {
  process.env["SUBSTRATUM_DATA"] = join(folder, `run-${run}`);
  const db = asTheProgram(getDb());
  const slug = loadText(db, TEXT);
  const members: readonly Reviewer[] = threeReviewers(db);
  const outsider = saveReviewer(db, { name: "Dora" });
  const [first] = members as [Reviewer, ...Reviewer[]];
  writeSetting(db, "own-profile", first.id);
  const round = openRound(db, slug, outsider, {
    id: newId(),
    title: "Who wrote it?",
    axes: ["authenticity", "accuracy"],
    blind: true,
    way: "sampled",
    grain: "paragraph",
    count: 3,
    members: members.map(({ id }) => id),
    seed: run,
  });
  return { db, slug, members, outsider, round };
}

const TEXT = `A Small Diary

The ferry was late and nobody on the quay knew why. I wrote and had no answer.

They say the lamps of the harbour will be electric by the summer. I doubt it.

Snow. The letter came after all, opened and closed again with another seal.
`;

type Bench = ReturnType<typeof bench>;

class Play {
  readonly marks: Mark[] = [];
  readonly submitted = new Set<string>();
  readonly editions: string[] = [];
  private readonly bench: Bench;

  constructor(of: Bench) {
    this.bench = of;
  }

  get known(): Known {
    const ids = this.marks.map(({ known }) => known);
    return {
      slug: this.bench.slug,
      round: this.bench.round.id,
      words: ids.map(([word = ""]) => word),
      things: ids.flatMap(([, ...things]) => things),
      editions: this.editions,
    };
  }

  /** Does what it can; what the program refuses is no step. */
  step({ by, passage, act }: Step): void {
    const { db, slug, members, round } = this.bench;
    const who = members[by] as Reviewer;
    const word = `mark${this.marks.length}x${by}x${passage}q`;
    const id = newId();
    const mark = (...things: string[]) =>
      this.marks.push({ by, passage, known: [word, ...things] });
    const about = passages[passage] ?? "";
    const { items } = packageOf(db, slug, round.id, who);
    const item = items.find(({ words }) => words.includes(about));
    const door = { slug, roundId: round.id, itemId: item?.id ?? "" };
    const judgment = {
      axis: "authenticity",
      value: "spurious",
      likelihood: "likely",
      basis: "thin",
      rationale: word,
      overturn: word,
    } as const;
    if (act === "judge") {
      judgePassage(db, door, who, {
        id,
        start: 0,
        end: 9,
        judgments: [judgment],
      });
      mark(id);
    } else if (act === "annotate") {
      createAnnotation(
        db,
        slug,
        who,
        requestFor(
          db,
          slug,
          about,
          { kind: "judgment", judgments: [judgment] },
          id,
        ),
      );
      mark(id);
    } else if (act === "comment") {
      createAnnotation(
        db,
        slug,
        who,
        requestFor(db, slug, about, { kind: "comment", text: word }, id),
      );
      mark(id);
    } else if (act === "evidence") {
      const { stream, start, end } = anchorOf(db, slug, about);
      const stretch = { stream, start, end, opens: "", closes: "" };
      createObject(db, slug, who, {
        id,
        body: {
          kind: "terminus",
          side: "not-before",
          stretches: [{ ...stretch, label: word, state: "exact" }],
          date: "1911",
          statement: word,
          evidenceIds: [],
        },
      });
      mark(id);
    } else if (act === "question") {
      const about = this.ownOn(by, passage);
      if (about.length === 0) return;
      createObject(db, slug, who, {
        id,
        body: {
          kind: "question",
          text: word,
          about,
          addressee: "",
          wouldSettle: word,
          state: "open",
          sentOn: "",
          reply: "",
        },
      });
      mark(id);
    } else if (act === "reply") {
      const [annotation] = this.ownOn(by, passage);
      addReply(db, annotation ?? "", who, { id, text: word });
      mark(id);
    } else if (act === "freeze") {
      const choice = { ...firstChoice(db, slug), title: `Edition ${by}` };
      this.editions.push(freezeEdition(db, slug, choice).id);
    } else {
      const outcome = act === "submit" ? "judged" : "nothing";
      submitPassage(db, door, who, { outcome });
      this.submitted.add(`${by} ${passage}`);
    }
  }

  private ownOn(by: number, passage: number): string[] {
    return this.marks
      .filter((mark) => mark.by === by && mark.passage === passage)
      .flatMap(({ known }) => known.slice(1));
  }

  /** The rule, said again without the program: 3 is somebody outside. */
  maySee(viewer: number, { by, passage }: Mark): boolean {
    if (viewer === by) return true;
    return [viewer, by].every((who) => this.submitted.has(`${who} ${passage}`));
  }

  leaks(viewer: number, said: readonly Said[]): string[] {
    const secret = this.marks.filter((mark) => !this.maySee(viewer, mark));
    return said.flatMap(({ where, bytes }) =>
      secret.flatMap(({ known }) =>
        known
          .filter((sign) => bytes.includes(sign))
          .filter((sign) => !where.includes(sign))
          .map((sign) => `${viewer} sees ${sign} in ${where}`),
      ),
    );
  }
}

interface Step {
  readonly by: number;
  readonly passage: number;
  readonly act: (typeof acts)[number];
}

const acts = [
  "judge",
  "annotate",
  "comment",
  "evidence",
  "question",
  "reply",
  "submit",
  "nothing",
  "freeze",
] as const;

/** Two passages in the play, so that reviewers meet. */
const step: fc.Arbitrary<Step> = fc.record({
  by: fc.nat(2),
  passage: fc.nat(1),
  act: fc.constantFrom(...acts, "judge", "submit"),
});

describe("a blind round", () => {
  it("shows no response of any endpoint another's judgment that is not submitted", async () => {
    let run = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 6 }),
        async (steps) => {
          const of = bench(run++);
          const play = new Play(of);
          for (const one of steps) {
            attempt(() => play.step(one));
            for (const [viewer, { id }] of [
              ...of.members,
              of.outsider,
            ].entries()) {
              const said = [
                ...(await everyAnswer(id, play.known)),
                ...(await everyProbe(id, play.known)),
              ];
              asked += said.length;
              expect(play.leaks(viewer, said)).toEqual([]);
            }
          }
          const out = join(folder, `out-${run}`);
          mkdirSync(out);
          const commands = await everyCommand(play.known, out);
          asked += commands.length;
          expect(play.leaks(0, withoutQuestion(commands, play.known))).toEqual(
            [],
          );
          closeDb();
        },
      ),
      { numRuns: 3 },
    );
    expect(asked).toBeGreaterThan(1000);
  });

  it("would be seen to leak: after it is closed everybody sees everything", async () => {
    const of = bench(100);
    const play = new Play(of);
    play.step({ by: 0, passage: 0, act: "judge" });
    play.step({ by: 1, passage: 0, act: "comment" });
    const seenBy = async (id: string) =>
      play.leaks(3, await everyAnswer(id, play.known)).length;
    expect(await seenBy(of.outsider.id)).toBe(0);
    expect(await seenBy(of.members[0]?.id ?? "")).toBeGreaterThan(3);
    closeRound(of.db, of.slug, of.round.id, of.outsider);
    expect(await seenBy(of.outsider.id)).toBeGreaterThan(10);
  });

  it("shows two reviewers each other's judgments once both have submitted", async () => {
    const of = bench(101);
    const play = new Play(of);
    for (const by of [0, 1]) play.step({ by, passage: 0, act: "judge" });
    for (const by of [0, 1]) play.step({ by, passage: 0, act: "submit" });
    const said = await everyAnswer(of.members[0]?.id ?? "", play.known);
    const [, second] = play.marks;
    expect(
      said.some(({ bytes }) => bytes.includes(second?.known[0] ?? "-")),
    ).toBe(true);
  });
});

/** A step the program refuses changes nothing. */
function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && error.name === "AppError")) throw error;
  }
}

/** A search that finds nothing repeats what was searched for. */
function withoutQuestion(said: readonly Said[], { words }: Known): Said[] {
  return said.map((one) =>
    one.where === "substratum search"
      ? {
          ...one,
          bytes: words.reduce(
            (text, word) => text.replaceAll(`"${word}"`, ""),
            one.bytes,
          ),
        }
      : one,
  );
}
