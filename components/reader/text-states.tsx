"use client";

import { SegmentedNav } from "@/components/ui/segmented";

/** The two states of a text that was corrected: as printed, as corrected. */
export function TextStates({
  slug,
  printed,
}: {
  slug: string;
  printed: boolean;
}) {
  const read = `/sources/${encodeURIComponent(slug)}/read`;
  const items = [
    { href: read, label: "As corrected", current: !printed },
    { href: `${read}?as=printed`, label: "As printed", current: printed },
  ];
  return <SegmentedNav label="State of the text" items={items} />;
}
