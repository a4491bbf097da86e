/** Decoding files that may name their own encoding (HTML, XML). */
import { type DecodedText, decodeText } from "../decode";

const DECLARED =
  /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w:.-]+)["']|<meta[^>]*\bcharset\s*=\s*["']?([\w:.-]+)/i;

/** How far into a file an encoding may be named. */
const HEAD = 4096;

/**
 * UTF-8 and UTF-16 are seen in the bytes; any other encoding is believed when
 * the file names it.
 */
export function decodeMarked(name: string, bytes: Uint8Array): DecodedText {
  const decoded = decodeText(name, bytes);
  if (decoded.encodingSure) return decoded;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const [, xml, html] = DECLARED.exec(head) ?? [];
  const label = xml ?? html;
  const decoder = label === undefined ? null : decoderFor(label);
  if (!decoder || decoder.encoding === "utf-8") return decoded;
  return {
    text: decoder.decode(bytes),
    encoding: decoder.encoding,
    encodingReason: "the file names it",
    encodingSure: true,
  };
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
