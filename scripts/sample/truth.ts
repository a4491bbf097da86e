/** What is true of the sample: all offsets are code points of source.txt. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface TrueNote {
  readonly page: number;
  readonly n: number;
  readonly references: number[];
  readonly start: number;
  /** The first words of the body. */
  readonly opening: string;
  /** Where the rest stands, when the foot of the page cuts the note. */
  readonly continuation: {
    readonly page: number;
    readonly start: number;
  } | null;
}

/** Something marked in the text, with the words that are printed there. */
export interface Marked extends Range {
  readonly quotation: string;
  readonly page: number;
}

export interface TrueEntry {
  readonly literal: string;
  readonly edtf: string;
  readonly dateKind: "text" | "inherited";
  readonly hand: string;
  readonly page: number;
  readonly start: number;
}

export interface TrueOmission extends Range {
  readonly literal: string;
  /** An id of the vocabulary of omissions. */
  readonly kind: string;
  readonly form: string;
  readonly page: number;
}

/** What the writer has met; the explanations are added afterwards. */
export interface Found {
  readonly pages: {
    label: number;
    start: number;
    end: number;
    notesStart: number;
  }[];
  readonly sections: {
    kind: string;
    title: string;
    page: number;
    start: number;
  }[];
  readonly notes: TrueNote[];
  readonly entries: TrueEntry[];
  readonly omissions: TrueOmission[];
  readonly hands: { hand: string; start: number; end: number }[];
  readonly plants: (Marked & { id: string })[];
  readonly decoys: (Marked & { id: string })[];
  readonly ordinaryWords: (Marked & { why: string })[];
  readonly scanErrors: (Marked & { correct: string })[];
  readonly indexErrors: (Marked & { entry: string; right: string })[];
  readonly suppressedNames: (Marked & { name: string })[];
  readonly clocks: (Marked & {
    date: string;
    european: string;
    turkish: string;
  })[];
}

export function nothingFound(): Found {
  return {
    pages: [],
    sections: [],
    notes: [],
    entries: [],
    omissions: [],
    hands: [],
    plants: [],
    decoys: [],
    ordinaryWords: [],
    scanErrors: [],
    indexErrors: [],
    suppressedNames: [],
    clocks: [],
  };
}

/** Files one closed range under what its sign says of it. */
export function fileRange(
  found: Found,
  tag: string,
  value: string,
  marked: Marked,
  hand: string,
): void {
  const { quotation, page, start, end } = marked;
  const [first = "", second = "", third = ""] = value.split(" ");
  switch (tag) {
    case "date": {
      const dateKind = second === "text" ? "text" : "inherited";
      found.entries.push({
        literal: quotation,
        edtf: first,
        dateKind,
        hand,
        page,
        start,
      });
      return;
    }
    case "om":
      found.omissions.push({
        literal: quotation,
        kind: first,
        form: second,
        page,
        start,
        end,
      });
      return;
    case "withheld": {
      const form = "initial";
      found.suppressedNames.push({ ...marked, name: value });
      found.omissions.push({
        literal: quotation,
        kind: "withheld",
        form,
        page,
        start,
        end,
      });
      return;
    }
    case "plant":
      found.plants.push({ id: value, ...marked });
      return;
    case "decoy":
      found.decoys.push({ id: value, ...marked });
      return;
    case "word":
      found.ordinaryWords.push({ ...marked, why: value || "ordinary word" });
      return;
    case "ocr":
      found.scanErrors.push({ ...marked, correct: value });
      return;
    case "clock":
      found.clocks.push({
        ...marked,
        date: first,
        european: second,
        turkish: third,
      });
      return;
    case "misprint": {
      const [entry = "", right = ""] = value.split(" = ");
      found.indexErrors.push({ ...marked, entry, right });
      return;
    }
    default:
      throw new Error(`The sign "${tag}" is not filed anywhere.`);
  }
}
