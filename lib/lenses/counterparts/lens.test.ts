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

describe("letters to others", () => {
  const to = (who: string, date: string, words: string) => ({
    from: ada,
    to: who,
    date,
    words,
  });
  const cleo = "Mr Cleo";

  it("are looked for where a copy is announced, each for one letter only", () => {
    const says = "I have sent a similar message to Mr Cleo.";
    const [first, second] = [
      to(ben, "1943-03-02", says),
      to(ben, "1943-03-03", says),
    ];
    const copy = to(cleo, "1943-03-02", "Hail.");
    const later = to(cleo, "1943-06-01", "Hail.");
    expect(letters(first, copy, later)).toEqual([]);
    expect(letters(first, second, copy, later)).toEqual([
      "copy-not-found: similar message to Mr Cleo.",
    ]);
  });

  it("are not missed when the source has none to that person", () => {
    const says = "I have sent a similar message to Mr Cleo.";
    expect(letters(to(ben, "1943-03-02", says))).toEqual([]);
  });

  it("are named when they bear a later day than the word that they went", () => {
    const says = "I have sent a similar message to Mr Cleo.";
    expect(
      letters(to(ben, "1943-03-02", says), to(cleo, "1943-03-03", "Hail.")),
    ).toEqual(["copy-dated-later: similar message to Mr Cleo."]);
  });

  it("speak to both that the heading names, or to one", () => {
    const both = "Mr Ben, and the President, Mr Cleo";
    const one = to(both, "1943-03-02", "I share the view of you and Mr Cleo.");
    const two = to(both, "1943-03-02", "I share the view of you both.");
    expect(letters(one)).toContain("speaks-to-one: you and Mr Cleo.");
    expect(letters(two)).toEqual([]);
  });

  it("quote a printed letter as it stands, or otherwise", () => {
    const printed = {
      from: ben,
      to: ada,
      date: "1943-03-01",
      words: "Take the northern harbour as a model for the others.",
    };
    const quotes = (words: string) =>
      letters(
        printed,
        to(ben, "1943-03-02", `You hold that "${words}" is it.`),
      );
    expect(quotes("the northern harbour")).toEqual([]);
    expect(quotes("the northern model")).toEqual([
      'quoted-otherwise: "the northern model"',
    ]);
    expect(quotes("a southern lighthouse")).toEqual([]);
  });
});

describe("the form of letters", () => {
  const letter = (i: number, signature: string | null) =>
    unit(
      {
        id: `l-${i}`,
        kind: "letter",
        sender: ada,
        addressee: ben,
        date: "1943-03-16",
        dateKind: "text",
        signature,
      },
      block("dateline", "16 March 1943"),
      p("It rained."),
    );

  it("is named where one lacks what the others have", () => {
    const signed = [1, 2, 3].map((i) => letter(i, "Ada"));
    expect(kindsOf(...signed, letter(4, null))).toEqual([
      "signature-missing: 16 March 1943",
    ]);
  });

  it("is the practice of the edition where most lack it", () => {
    const bare = Array.from({ length: 12 }, (_, i) => letter(i, null));
    expect(kindsOf(letter(20, "Ada"), ...bare)).toEqual([]);
  });
});

describe("series and losses", () => {
  it("name a list that changes the form of its numbers", () => {
    expect(kindsOf(p("1- One."), p("2. Two."), p("3. Three."))).toEqual([
      "list-mixed: 2. Two.",
    ]);
  });

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
