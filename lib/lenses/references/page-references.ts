/** "See footnote on p. 35": whether the page is there and speaks of the matter. */
import { streamOf, toUtf16 } from "@/lib/document/position";
import { skeleton } from "@/lib/import/book/names";
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { Count, ReadText } from "../lens";
import { type PageText, pageTexts } from "./page-text";

const limits =
  "Shared names are a rough test: the page may speak of the matter in other words.";

/** "p. 35", "pp. 44-5", "pages 44-45", "footnote on p. 13". */
const reference =
  /(?<note>\b(?:foot)?note\s+(?:\d+\s+)?(?:on|to)\s+)?\b(?:p|pp|page|pages)\b\.?\s?(?<page>\d{1,4})(?:\s?[-–]\s?\d{1,4})?(?!\d)/giu;

export interface ReferenceResult {
  readonly proposals: readonly Proposal[];
  readonly examined: readonly Count[];
  readonly skipped: readonly Count[];
}

export function pageReferenceProposals(text: ReadText): ReferenceResult {
  const pages = pageTexts(text);
  const check = new ReferenceCheck(text, pages);
  const proposals =
    pages.length === 0
      ? []
      : text.blocks
          .filter(({ sectionKind, role }) => {
            return sectionKind !== "contents" && role !== "index";
          })
          .flatMap((block) => check.block(block));
  return {
    proposals,
    examined: [{ what: "references to pages", count: check.looked, why: null }],
    skipped: [
      {
        what: "references to pages",
        count: check.unnamed,
        why: "no name stands beside them by which the page could be tested",
      },
      {
        what: "references to pages",
        count: check.foreign,
        why: "they belong to the title of another work",
      },
    ],
  };
}

class ReferenceCheck {
  looked = 0;
  unnamed = 0;
  foreign = 0;
  private readonly text: ReadText;
  private readonly pages: ReadonlyMap<number, PageText>;
  private readonly notes: ReadonlyMap<number, string>;
  private readonly whole: ReadonlyMap<number, string>;

  constructor(text: ReadText, pages: readonly PageText[]) {
    this.text = text;
    const numbered = pages.flatMap((page) =>
      page.number === null ? [] : [[page.number, page] as const],
    );
    this.pages = new Map(numbered);
    this.notes = new Map(
      numbered.map(([n, page]) => [n, ` ${skeleton(page.notes)}`]),
    );
    this.whole = new Map(
      numbered
        .filter(([, page]) => !page.furniture)
        .map(([n, page]) => [n, ` ${skeleton(`${page.main} ${page.notes}`)}`]),
    );
  }

  block(block: TextBlock): Proposal[] {
    return [...block.text.matchAll(reference)].flatMap((match) => {
      if (isOtherWork(block.text, match.index)) {
        this.foreign++;
        return [];
      }
      this.looked++;
      return this.one(block, match);
    });
  }

  private one(block: TextBlock, match: RegExpExecArray): Proposal[] {
    const number = Number(match.groups?.["page"]);
    const place = placeIn(
      this.text,
      block,
      match.index,
      match.index + match[0].length,
    );
    const base = { key: String(number), places: [place], axis: null } as const;
    if (!this.pages.has(number)) {
      return [
        {
          ...base,
          kind: "page-not-there",
          reason: `The source has no page ${number}.`,
          confidence: "firm",
          limits: "The page may belong to another edition or work.",
        },
      ];
    }
    const toNote = match.groups?.["note"] !== undefined;
    if (toNote && this.notes.get(number)?.trim() === "") {
      return [
        {
          ...base,
          kind: "page-without-note",
          reason: `A footnote on p. ${number} is named, but that page has none.`,
          confidence: "firm",
          limits,
        },
      ];
    }
    return this.elsewhere(block, match, number, toNote, base);
  }

  /** Names of the passage that the page named lacks and another page has. */
  private elsewhere(
    block: TextBlock,
    match: RegExpExecArray,
    number: number,
    toNote: boolean,
    base: Pick<Proposal, "key" | "places" | "axis">,
  ): Proposal[] {
    const searched = toNote ? this.notes : this.whole;
    const names = rare(namesAround(this.text, block, match.index), searched);
    if (names.length === 0) {
      this.unnamed++;
      return [];
    }
    const has = (page: number) =>
      names.filter((name) => searched.get(page)?.includes(` ${name}`)).length;
    // What stands over the border of a page counts.
    if (has(number) > 0 || (!toNote && has(number + 1) + has(number - 1) > 0)) {
      return [];
    }
    const own = this.pageOf(block);
    const others = [...searched.keys()].filter(
      (page) => page !== own && has(page) > 0,
    );
    if (others.length === 0) {
      this.unnamed++;
      return [];
    }
    const near = nearest(others, number);
    return [
      {
        ...base,
        kind: "page-speaks-of-other",
        reason: `${toNote ? "No footnote" : "Nothing"} on p. ${number} shares a name with this passage; p. ${near} does.`,
        confidence: "possible",
        limits,
      },
    ];
  }

  private pageOf(block: TextBlock): number | null {
    const note = this.text.outline.notes.find(
      ({ id }) => block.stream === `note/${id}`,
    );
    return note?.page ? Number(note.page) : null;
  }
}

/** "Trotsky's *My Life*, p. 402": a page of that work, not of this source. */
function isOtherWork(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 90), at);
  return otherWork.test(before);
}

const otherWork =
  /(?:\b(?:vol|op\. cit|ibid)\b\.?[^.;]*|\b1[5-9]\d\d\)?,\s*|\p{L}[’']s,?\s+(?:\p{L}[^.;()]*),\s*)$/iu;

/** Names in the sentence, and, for a note, in the sentence that calls it. */
function namesAround(text: ReadText, block: TextBlock, at: number): string[] {
  const sentence = sentenceBefore(block.text, at);
  const id = block.stream.replace(/^note\//, "");
  const call = text.outline.references.find(({ target }) => target === id);
  if (!call || block.stream === "main") return namesIn(sentence);
  const called = toUtf16(streamOf(text.index, call.stream), call.start);
  const main = text.blocks.findLast(
    (one) => one.stream === call.stream && one.at <= called,
  );
  if (!main) return namesIn(sentence);
  return namesIn(
    `${block.text.slice(0, at)} ${sentenceBefore(main.text, called - main.at)}`,
  );
}

function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 300), at);
  const cut = Math.max(
    ...[". ", "! ", "? ", "\n"].map((mark) =>
      before.slice(0, -3).lastIndexOf(mark),
    ),
  );
  return before.slice(cut + 1);
}

const common = new Set(
  "the this that these see introduction appendix footnote chapter note page text commander captain general prince minister president".split(
    " ",
  ),
);

function namesIn(text: string): string[] {
  return (text.match(/(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}-]{3,}/gu) ?? [])
    .map(skeleton)
    .filter((name) => name.length >= 4 && !common.has(name));
}

/** Only names on few pages tell one page from another. */
function rare(
  names: readonly string[],
  pages: ReadonlyMap<number, string>,
): string[] {
  const limit = Math.max(4, pages.size / 12);
  return [...new Set(names)].filter((name) => {
    const on = [...pages.values()].filter((page) => page.includes(` ${name}`));
    return on.length > 0 && on.length <= limit;
  });
}

function nearest(pages: readonly number[], to: number): number {
  return pages.reduce((a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a));
}
