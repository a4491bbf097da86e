/**
 * What the reader of a format has to say of a file: what it left out, what it
 * kept as words only, what looks odd. Each remark stands at a place between
 * the words; where that is in the file's text is known after transcribing.
 */
import type { Ledger, Rule } from "../repairs";
import type { PlacePiece } from "./content";

/** What the file itself marks is no guess that could be declined. */
export const BY_THE_FILE =
  "The file itself says so; choose another profile to read its words alone.";

export const leftOut: Rule = {
  id: "left-out",
  label: "Left out of the document",
  description:
    "Something of the file that is no text of the source, or that a document cannot hold: pictures, scripts, forms.",
  needed: BY_THE_FILE,
};

export const markingLost: Rule = {
  id: "marking-lost",
  label: "Words kept, marking not",
  description:
    "The words are in the document; what the file said about them has no counterpart in it.",
  needed: BY_THE_FILE,
};

export const joinedWord: Rule = {
  id: "joined-word",
  label: "Word cut at the end of a line joined",
  description:
    "A hyphen that only the end of the line put there; kept where both parts are words of the text and the whole is none.",
  needed: BY_THE_FILE,
};

export const remarkRules = [leftOut, markingLost, joinedWord];

/** Of one kind of thing so many places are listed one by one. */
const LISTED = 1000;

/** Where a place lies, in UTF-16 units of the file's text. */
export type PlaceFinder = (place: number) => number;

interface Remark {
  readonly rule: Rule;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly place: number;
}

export class Remarks {
  private readonly remarks: Remark[] = [];
  private readonly warnings: {
    code: string;
    message: string;
    place: number | null;
  }[] = [];
  private readonly counts = new Map<string, number>();
  private places = 0;

  /** A new place, to be put among the pieces of a block. */
  place(): PlacePiece {
    return { place: this.places++ };
  }

  /** `what` names the kind of thing, `before` the thing itself, short. */
  leftOut(what: string, before: string): PlacePiece {
    return this.remark(leftOut, what, before);
  }

  markingLost(what: string, before: string): PlacePiece {
    return this.remark(markingLost, what, before);
  }

  /** A word that the end of a line had cut. */
  joinedWord(before: string, after: string): PlacePiece {
    const piece = this.place();
    const { place } = piece;
    const what = "";
    this.remarks.push({ rule: joinedWord, what, before, after, place });
    return piece;
  }

  warn(code: string, message: string): void {
    this.warnings.push({ code, message, place: null });
  }

  warnAt(code: string, message: string): PlacePiece {
    const piece = this.place();
    this.warnings.push({ code, message, place: piece.place });
    return piece;
  }

  /** Writes all of it into a ledger: each place, and how many of each kind. */
  writeTo(ledger: Ledger, find: PlaceFinder): void {
    for (const { code, message, place } of this.warnings) {
      ledger.warn(code, message, place === null ? undefined : find(place));
    }
    for (const { rule, what, before, after, place } of this.remarks) {
      const at = find(place);
      const note = what === "" ? undefined : what;
      ledger.repair(rule, { from: at, to: at }, before, after, 1, note);
    }
    for (const [key, count] of this.counts) {
      const [rule = "", what = ""] = key.split("\n");
      const times =
        count === 1 ? "once" : `${count.toLocaleString("en")} times`;
      const kept =
        rule === markingLost.id ? "words kept, marking not" : "left out";
      const more =
        count > LISTED ? `; the first ${LISTED} places are listed` : "";
      ledger.warn(rule, `${what}: ${kept}, ${times}${more}.`);
    }
  }

  private remark(rule: Rule, what: string, before: string): PlacePiece {
    const key = `${rule.id}\n${what}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    const piece = this.place();
    if (count <= LISTED) {
      this.remarks.push({
        rule,
        what,
        before,
        after: "",
        place: piece.place,
      });
    }
    return piece;
  }
}
