"use client";

import { memo } from "react";
import { InlineScript } from "@/components/ui/inline-script";
import { PUT_ON_LOOKS } from "@/components/ui/look";
import { fromShelf } from "./text-shelf";

/** The text as the server sends it, before the editor takes its place. */
export const FirstText = memo(function FirstText({
  textKey,
  label,
  language,
}: {
  textKey: string;
  label: string;
  language: string;
}) {
  return (
    <div
      className="document"
      data-first-text=""
      role="document"
      aria-label={label}
      lang={language}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderHtml, which escapes every word
      dangerouslySetInnerHTML={{ __html: fromShelf(textKey) }}
    />
  );
});

/** Scrolls to the reading place before the first picture is painted. */
export function FirstPlace({ nonce }: { nonce: string | undefined }) {
  const script = `${PUT_ON_LOOKS};(()=>{const s=document.querySelector("[data-scroller]"),p=document.getElementById("reading-place");if(s&&p)for(let i=0;i<3;i++)s.scrollTop+=p.getBoundingClientRect().top-s.getBoundingClientRect().top-24})()`;
  return <InlineScript nonce={nonce} script={script} />;
}
