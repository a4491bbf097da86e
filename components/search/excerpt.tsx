/** An excerpt of a search hit: what stands between the two signs was found. */
export function Excerpt({ text }: { text: string }) {
  const parts = text.split(/[\uE000\uE001]/u);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text
          <mark key={index}>{part}</mark>
        ) : (
          part
        ),
      )}
    </>
  );
}
