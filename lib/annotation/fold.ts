/**
 * A copy of a text in which typography no longer counts, for searching only:
 * quotation marks, dashes, dots of omission and white space are written one
 * way; soft hyphens, invisible characters and the calls of notes are left out. Nothing folded is
 * ever stored; `starts` and `ends` lead back to the text as it is.
 */

export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where what it stands for begins and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const SPACE = 0x20;
const DOT = 0x2e;
const ELLIPSIS = 0x2026;
const DASH = 0x2d;
const APOSTROPHE = 0x27;
const QUOTE = 0x22;

const spaces = codes(
  "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
);
const dashes = codes("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212");
const apostrophes = codes("'`\u00b4\u2018\u2019\u201a\u201b\u2032");
const quotes = codes('"\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033');
const invisible = codes("\u00ad\u200b\u200c\u200d\u2060\ufeff");
/** Calls of notes and stars of emphasis: a quotation reads on over them. */
const calls = codes(
  "*\u2020\u2021\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079",
);

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((c) => c.charCodeAt(0)));
}

/** What counts for nothing; control characters that are no white space too. */
function isInvisible(code: number): boolean {
  return (
    invisible.has(code) ||
    calls.has(code) ||
    (code < SPACE && !spaces.has(code))
  );
}

/** Collects folded units with their places, growing in one allocation. */
class Folding {
  private readonly source: string;
  private readonly units: Uint16Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private length = 0;

  constructor(source: string) {
    this.source = source;
    this.units = new Uint16Array(source.length);
    this.starts = new Int32Array(source.length);
    this.ends = new Int32Array(source.length);
  }

  run(): Folded {
    let at = 0;
    while (at < this.source.length) at = this.step(at);
    return {
      text: textOf(this.units.subarray(0, this.length)),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
    };
  }

  /** Folds what stands at `at`; returns where the next thing stands. */
  private step(at: number): number {
    const code = this.source.charCodeAt(at);
    if (isInvisible(code)) return at + 1;
    if (spaces.has(code)) {
      const end = this.skipSpace(at);
      this.push(SPACE, at, end);
      return end;
    }
    if (code === DOT || code === ELLIPSIS) return this.dots(at);
    if (dashes.has(code)) return this.dash(at);
    if (apostrophes.has(code)) return this.apostrophe(at);
    this.push(quotes.has(code) ? QUOTE : code, at, at + 1);
    return at + 1;
  }

  /** Two dots or more, tight or spaced, are one sign; a single dot stays. */
  private dots(at: number): number {
    let count = 0;
    let end = at;
    for (let next = at; ; next = this.skipSpace(end)) {
      const code = this.source.charCodeAt(next);
      if (code !== DOT && code !== ELLIPSIS) break;
      count += code === ELLIPSIS ? 3 : 1;
      end = next + 1;
    }
    if (count === 1) {
      this.push(DOT, at, at + 1);
      return at + 1;
    }
    return this.closeUp(ELLIPSIS, at, end);
  }

  private dash(at: number): number {
    let end = at + 1;
    while (dashes.has(this.source.charCodeAt(end))) end++;
    return this.closeUp(DASH, at, end);
  }

  /** Two apostrophes in a row stand for a quotation mark. */
  private apostrophe(at: number): number {
    const last = this.length - 1;
    const doubled = this.units[last] === APOSTROPHE && this.ends[last] === at;
    if (doubled) {
      this.units[last] = QUOTE;
      this.ends[last] = at + 1;
    } else {
      this.push(APOSTROPHE, at, at + 1);
    }
    return at + 1;
  }

  /** A sign that takes no white space on either side. */
  private closeUp(code: number, at: number, end: number): number {
    if (this.units[this.length - 1] === SPACE && this.length > 0) this.length--;
    this.push(code, at, end);
    return this.skipSpace(end);
  }

  private skipSpace(at: number): number {
    let end = at;
    while (end < this.source.length) {
      const code = this.source.charCodeAt(end);
      if (!spaces.has(code) && !isInvisible(code)) break;
      end++;
    }
    return end;
  }

  private push(code: number, start: number, end: number): void {
    this.units[this.length] = code;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }
}

/** In slices, as a function call takes only so many arguments. */
function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) {
    parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  }
  return parts.join("");
}

/** Folds a text; takes some 20 ms for a book. */
export function fold(text: string): Folded {
  return new Folding(text).run();
}

/** The folded form of a quotation, which may come in any normal form. */
export function foldedText(text: string): string {
  return fold(text.normalize("NFC")).text;
}
