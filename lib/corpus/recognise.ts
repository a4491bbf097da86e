import type { ReceivedFile } from "@/lib/import/format";
import type { Descriptor } from "./descriptor";

export interface Recognition {
  readonly descriptor: Descriptor;
  /** "bytes": the very file; "opening": another copy of the text. */
  readonly by: "bytes" | "opening";
  /** In words for the screen. */
  readonly reason: string;
}

/** The opening words are looked for in this much of the text (UTF-16 units). */
const HEAD = 40_000;

/** The source a file is of, by its checksum, else by its opening words. */
export function recognise(
  file: Pick<ReceivedFile, "sha256" | "text">,
  descriptors: readonly Descriptor[],
): Recognition | null {
  const same = descriptors.find(
    (descriptor) => descriptor.recognise.sha256 === file.sha256,
  );
  if (same) {
    const reason = "the file is the very one described (same SHA-256)";
    return { descriptor: same, by: "bytes", reason };
  }
  const head = words(file.text.slice(0, HEAD));
  const alike = descriptors.find((descriptor) =>
    head.includes(words(descriptor.recognise.opening)),
  );
  if (!alike) return null;
  const reason = `it opens with “${alike.recognise.opening}”; the file itself differs from the one described`;
  return { descriptor: alike, by: "opening", reason };
}

/** Words alone, parted by one space, so that print and spacing do not matter. */
function words(text: string): string {
  const bare = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return ` ${bare.trim()} `;
}
