/** Which encoding bytes are in, by mark, by shape, else by exclusion. */

interface Encoding {
  readonly name: string;
  readonly reason: string;
  readonly sure: boolean;
  decode(bytes: Uint8Array): string;
}

/** A UTF-16 file has zero bytes on one side of nearly all its Latin letters. */
const UTF16_SHARE = 0.3;

/** The encoding of these bytes; null when they are no text at all. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  return byMark(bytes) ?? utf16ByShape(bytes) ?? eightBit(bytes);
}

function byMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  const reason = "the file begins with its byte order mark";
  if (a === 0xff && b === 0xfe) return utf16("utf-16le", reason, true);
  if (a === 0xfe && b === 0xff) return utf16("utf-16be", reason, true);
  const utf8Mark = a === 0xef && b === 0xbb && c === 0xbf;
  if (utf8Mark && !bytes.includes(0) && isUtf8(bytes)) {
    return utf8(`${reason}, and every byte is valid`);
  }
  return null;
}

/** Without a mark: zero bytes at every other place, and hardly elsewhere. */
function utf16ByShape(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length & ~1, 10_000);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) {
    if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] as number) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (bytes.length % 2 !== 0 || most < (length / 2) * UTF16_SHARE) return null;
  if (Math.min(even, odd) > most / 20) return null;
  return utf16(
    odd > even ? "utf-16le" : "utf-16be",
    "every other byte is zero, as in UTF-16; there is no byte order mark",
    false,
  );
}

function eightBit(bytes: Uint8Array): Encoding | null {
  if (bytes.includes(0)) return null;
  if (isUtf8(bytes)) return utf8("every byte is valid UTF-8");
  const { sequences, strays } = utf8Evidence(bytes);
  if (sequences > strays * 3) {
    return {
      ...utf8(
        `${sequences} characters are UTF-8; ${strays} damaged places became U+FFFD`,
      ),
      sure: false,
    };
  }
  return {
    name: "windows-1252",
    reason: `${strays} bytes are not UTF-8; read as Western European (Latin-1)`,
    sure: false,
    decode: (input) => new TextDecoder("windows-1252").decode(input),
  };
}

function utf8(reason: string): Encoding {
  return {
    name: "utf-8",
    reason,
    sure: true,
    // The mark stays: raw offsets count what stands in the file.
    decode: (bytes) =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
  };
}

function utf16(
  name: "utf-16le" | "utf-16be",
  reason: string,
  sure: boolean,
): Encoding {
  return { name, reason, sure, decode: (bytes) => decodeUtf16(bytes, name) };
}

/** By hand, because TextDecoder would hide unpaired surrogates. */
function decodeUtf16(bytes: Uint8Array, name: string): string {
  const even = bytes.subarray(0, bytes.length & ~1);
  const buffer = Buffer.from(even);
  if (name === "utf-16be") buffer.swap16();
  const text = buffer.toString("utf16le");
  return even.length === bytes.length ? text : `${text}\ufffd`;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Well-formed sequences of several bytes against bytes that fit nowhere. */
function utf8Evidence(bytes: Uint8Array): {
  sequences: number;
  strays: number;
} {
  let sequences = 0;
  let strays = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(lead);
    const tail = bytes.subarray(i + 1, i + length);
    const whole =
      length > 1 &&
      tail.length === length - 1 &&
      tail.every((byte) => byte >> 6 === 0b10);
    if (whole) sequences++;
    else strays++;
    i += whole ? length : 1;
  }
  return { sequences, strays };
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 1;
}
