/** The book's own index held against its pages. */
import { skeleton } from "@/lib/import/book/names";
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { Count, ReadText } from "../lens";
import { aliasesOf, formsOf, isNamed, surname } from "./headings";
import {
  type IndexEntry,
  indexEntry,
  outOfOrder,
  type PageItem,
} from "./index-entry";
import { type PageText, pageTexts } from "./page-text";
import { initialsOn } from "./withheld";

const limits =
  "An index names persons whom the page calls otherwise; look at the page before you call the number wrong.";

interface Line {
  readonly block: TextBlock;
  readonly entry: IndexEntry;
}

interface Page extends PageText {
  readonly skeleton: string;
}

export interface IndexResult {
  readonly proposals: readonly Proposal[];
  readonly examined: readonly Count[];
  readonly skipped: readonly Count[];
}

export function indexProposals(text: ReadText): IndexResult {
  const lines = text.blocks
    .filter(({ role }) => role === "index")
    .map((block) => ({ block, entry: indexEntry(block.text) }));
  const pages = new Map<number, Page>();
  for (const page of pageTexts(text)) {
    if (page.number === null || page.furniture) continue;
    const words = skeleton(`${page.main} ${page.notes}`);
    pages.set(page.number, { ...page, skeleton: words });
  }
  const check = new IndexCheck(text, lines, pages);
  const found = lines.flatMap((line) => check.line(line));
  const borneOut = check.looked - found.length - check.unsure;
  const reference = `${borneOut} of the ${check.looked} numbers of this index looked up are borne out by their page.`;
  const proposals = found.map((one) => ({ ...one, reference }));
  return {
    proposals,
    examined: [
      { what: "page numbers of the index", count: check.looked, why: null },
    ],
    skipped: [
      {
        what: "page numbers of the index",
        count: check.unsure,
        why: "the name stands on a page beside it; the border may be off, or the number",
      },
      {
        what: "page numbers of the index",
        count: check.own,
        why: "they are of the author, who says “I”",
      },
    ],
  };
}

class IndexCheck {
  looked = 0;
  unsure = 0;
  own = 0;
  private readonly authors: ReadonlySet<string>;
  private readonly text: ReadText;
  private readonly pages: ReadonlyMap<number, Page>;
  private readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    text: ReadText,
    lines: readonly Line[],
    pages: ReadonlyMap<number, Page>,
  ) {
    this.text = text;
    this.pages = pages;
    this.authors = new Set(
      text.blocks
        .filter(({ sectionKind }) => sectionKind === "front")
        .flatMap((block) => block.text.split("\n"))
        .map(skeleton),
    );
    this.aliases = aliasesOf(
      text,
      lines.map(({ entry }) => entry),
    );
  }

  line(line: Line): Proposal[] {
    const { items, heading } = line.entry;
    const odd = outOfOrder(items);
    const forms = formsOf(heading, this.aliases);
    // The author says "I"; no name can be looked for.
    if (this.authors.has(inOrder(heading))) {
      this.own += items.length;
      return [];
    }
    return items.flatMap((item) => {
      this.looked++;
      if (odd.includes(item)) return [this.order(line, item)];
      return this.page(line, item, forms);
    });
  }

  private order({ block, entry }: Line, item: PageItem): Proposal {
    return {
      kind: "index-order",
      key: `${entry.heading} ${item.literal}`,
      places: [placeIn(this.text, block, item.from, item.to)],
      reason: `Under “${entry.heading}” the number ${item.literal} stands out of the rising order.`,
      confidence: "certain",
      limits: "It does not say which number was meant.",
      axis: null,
    };
  }

  private page(
    line: Line,
    item: PageItem,
    forms: readonly string[],
  ): Proposal[] {
    const numbers = range(item).filter((number) => this.pages.has(number));
    const missing = numbers.filter((number) => !this.names(forms, number));
    // Of a range, one page may do without the name.
    if (missing.length < numbers.length || missing.length === 0) return [];
    const [number] = missing as [number];
    if (this.nearby(forms, number)) {
      this.unsure++;
      return [];
    }
    return [
      this.withheld(line, item, number) ?? this.notThere(line, item, number),
    ];
  }

  /** A page border may be off by a few lines. */
  private nearby(forms: readonly string[], number: number): boolean {
    return [number - 1, number + 1].some((next) => this.names(forms, next));
  }

  private names(forms: readonly string[], number: number): boolean {
    const page = this.pages.get(number);
    return page !== undefined && isNamed(forms, page.skeleton);
  }

  private notThere(
    { block, entry }: Line,
    item: PageItem,
    number: number,
  ): Proposal {
    return {
      kind: "index-page",
      key: `${entry.heading} ${item.literal}`,
      places: [placeIn(this.text, block, item.from, item.to)],
      reason: `The index sends from “${entry.heading}” to p. ${item.literal}, but neither p. ${number} nor its neighbours have a word of that heading.`,
      confidence: "possible",
      limits,
      axis: null,
    };
  }

  /** The page hides somebody behind an initial, and the index names a person. */
  private withheld(
    { block, entry }: Line,
    item: PageItem,
    number: number,
  ): Proposal | null {
    const label = this.pages.get(number)?.label;
    const isPerson = /^\p{Lu}[\p{L}'’-]+,\s+(?:\p{Lu}|Dr|Sir)/u.test(
      entry.heading,
    );
    if (!isPerson || label === undefined) return null;
    const initials = initialsOn(this.text, label);
    const [initial] = initials;
    if (!initial) return null;
    return {
      kind: "suppressed-name",
      key: `${entry.heading} ${item.literal}`,
      places: [
        ...initials.slice(0, 6),
        placeIn(this.text, block, item.from, item.to, "the index"),
      ],
      reason: `The index has ${surname(entry.heading)} on p. ${number}; the page does not name the person, but has “${initial.words}”.`,
      confidence: "possible",
      limits:
        "The index shows who was in mind when it was made, not who is meant by the writer.",
      axis: "accuracy",
    };
  }
}

/** "Litvinov, Maxim" as "Maxim Litvinov", in skeleton. */
function inOrder(heading: string): string {
  return skeleton(heading.split(",").reverse().join(" "));
}

function range({ first, last }: PageItem): number[] {
  const length = Math.min(Math.max(0, last - first), 40);
  return Array.from({ length: length + 1 }, (_, i) => first + i);
}
