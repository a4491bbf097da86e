import type { Citation } from "@/lib/references/set";

/** A citation as it is set: titles of works in italics. */
export function CitationLine({ citation }: { citation: Citation }) {
  return citation.map(({ text, italic }, i) =>
    italic ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
      <cite key={i}>{text}</cite>
    ) : (
      text
    ),
  );
}
