import type { ImportWarning, Repair } from "./format";

/** Converts UTF-16 offsets of the file's text to code points, and back. */
export class RawScale {
  /** Where characters of two units begin; an unpaired half counts as one. */
  private readonly astral: number[] = [];

  constructor(raw: string) {
    for (const match of raw.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) {
      this.astral.push(match.index);
    }
  }

  toCodePoint(offset: number): number {
    let low = 0;
    let high = this.astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.astral[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }

  /** The UTF-16 offset of a code point. */
  toUtf16(offset: number): number {
    let low = 0;
    let high = this.astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // The nth pair begins n code points before its UTF-16 offset.
      if ((this.astral[middle] as number) - middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }

  repair(repair: Repair): Repair {
    return {
      ...repair,
      rawFrom: this.toCodePoint(repair.rawFrom),
      rawTo: this.toCodePoint(repair.rawTo),
    };
  }

  warning(warning: ImportWarning): ImportWarning {
    return warning.rawFrom === undefined
      ? warning
      : { ...warning, rawFrom: this.toCodePoint(warning.rawFrom) };
  }
}

/** Length of a string in code points. */
export function countCodePoints(text: string): number {
  let pairs = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) pairs++;
  }
  return text.length - pairs;
}
