/** A script of our own in the page, let through by the nonce of the answer. */
export function InlineScript({
  nonce,
  script,
}: {
  nonce: string | undefined;
  /** A constant: never with a value from outside. */
  script: string;
}) {
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constants only
      dangerouslySetInnerHTML={{ __html: script }}
    />
  );
}
