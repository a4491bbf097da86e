import { describe, expect, it } from "vitest";
import {
  type Built,
  block,
  doc,
  marked,
  p,
  section,
  unit,
} from "@/lib/document/builders";
import { lensInput, readText } from "../read-text";
import { addDays, dayOf } from "../time/calendar";
import { edtfOf } from "../time/span";
import { counterparts } from "./lens";

interface Post {
  from: string;
  to: string;
  date: string;
  words: string;
}

function letters(...posts: Post[]): string[] {
  return kindsOf(
    ...posts.map(({ from, to, date, words }, i) =>
      unit(
        {
          id: `l-${i}`,
          kind: "letter",
          sender: from,
          addressee: to,
          date,
          dateKind: "text",
        },
        p(words),
      ),
    ),
  );
}

function kindsOf(...children: Built[]): string[] {
  const built = doc(section({ id: "s-1", kind: "letters" }, ...children));
  const { findings } = counterparts.run(lensInput(readText(built.node)));
  return findings.map(({ kind, words }) => `${kind}: ${words}`);
}

const ada = "Premier A. Ada";
const ben = "The President, Mr Ben";

describe("letters", () => {
  it("name the reply whose message is not there", () => {
    expect(
      letters({
        from: ada,
        to: ben,
        date: "1943-03-16",
        words: "I have received your message of March 14.",
      }),
    ).toEqual(["reply-without-message: received your message"]);
  });

  it("keep still when the message is printed, with all titles changed", () => {
    expect(
      letters(
        {
          from: "Ben",
          to: "A. Ada",
          date: "1943-03-14",
          words: "How are you?",
        },
        {
          from: ada,
          to: ben,
          date: "1943-03-16",
          words: "I have received your message of March 14.",
        },
      ),
    ).toEqual([]);
  });

  it("do not take another day, or another person, for the message", () => {
    const reply = {
      from: ada,
      to: ben,
      date: "1943-03-16",
      words: "I have received your message of March 14.",
    };
    const early = { from: ben, to: ada, date: "1943-02-01", words: "Hail." };
    const other = { from: "Cleo", to: ada, date: "1943-03-14", words: "Hail." };
    expect(letters(early, reply)).toHaveLength(1);
    expect(letters(other, reply)).toHaveLength(1);
  });

  it("name an own letter that is not there, and not one that is", () => {
    const words = "As I wrote in my message of March 1.";
    const second = { from: ada, to: ben, date: "1943-03-16", words };
    const first = { from: ada, to: ben, date: "1943-03-01", words: "Hail." };
    expect(letters(second)).toEqual([
      "own-letter-not-found: my message of March 1",
    ]);
    expect(letters(first, second)).toEqual([]);
  });

  it("name what answers a later day", () => {
    const words = "I hold your message of March 20.";
    expect(
      letters({ from: ada, to: ben, date: "1943-03-16", words }),
    ).toContain("answers-the-future: your message of March 20");
  });
});

describe("series and losses", () => {
  it("name the number left out, and keep still on a list that begins at 2", () => {
    expect(kindsOf(p("1. One."), p("2. Two."), p("4. Four."))).toEqual([
      "number-left-out: 4. Four.",
    ]);
    expect(kindsOf(p("First."), p("2. Two."), p("3. Three."))).toEqual([]);
  });

  it("name a loss that a translator speaks of, not one of the author", () => {
    const words = "[Translator's note: two leaves are wanting here.]";
    expect(kindsOf(p(marked("gloss", words)))).toEqual([
      `said-to-be-missing: ${words}`,
    ]);
    expect(kindsOf(p("Two leaves are wanting here, I see."))).toEqual([]);
  });

  it("name a caption without its picture", () => {
    expect(kindsOf(block("caption", "The yacht at anchor."))).toEqual([
      "picture-absent: The yacht at anchor.",
    ]);
  });

  it("name a silence out of the rhythm of the source, and none in an even one", () => {
    const entries = (gaps: number[]) => {
      let day = dayOf({ year: 1919, month: 1, day: 1 });
      return gaps.map((gap, i) => {
        day = addDays(day, gap);
        const date = edtfOf(day);
        return unit({ id: `e-${i}`, date, dateKind: "text" }, p("It rained."));
      });
    };
    const even = Array.from({ length: 20 }, (_, i) => 3 + (i % 3));
    expect(kindsOf(...entries(even))).toEqual([]);
    expect(kindsOf(...entries([...even, 60, 3, 4]))).toEqual([
      "silence: It rained.",
    ]);
  });
});
