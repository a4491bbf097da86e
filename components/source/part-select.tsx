"use client";

import { useEffect, useState } from "react";
import { Select } from "@/components/ui/select";
import type { NamedPart } from "@/lib/criticism/named-parts";
import { fetchParts, titleOfPart } from "./parts";

const WHOLE = "";

/** Narrows a list or a count to one delivery, or to one voice. */
export function PartSelect({
  slug,
  part,
  onPart,
}: {
  slug: string;
  /** Id of the part; "" is the whole text. */
  part: string;
  onPart: (part: NamedPart | null) => void;
}) {
  const [parts, setParts] = useState<readonly NamedPart[]>([]);
  useEffect(() => {
    let here = true;
    void fetchParts(slug).then((found) => {
      if (here) setParts(found);
    });
    return () => {
      here = false;
    };
  }, [slug]);
  return (
    <Select
      label="Delivery or voice"
      options={[
        { value: WHOLE, label: "The whole text" },
        ...parts.map((one) => ({ value: one.id, label: titleOfPart(one) })),
      ]}
      value={part}
      onValueChange={(id) => onPart(parts.find((one) => one.id === id) ?? null)}
    />
  );
}
