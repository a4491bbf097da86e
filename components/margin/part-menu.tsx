import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { useController } from "@/components/workbench/use-workbench";
import type { CriticalObject } from "@/lib/criticism/criticism";
import { type NamedPart, namedParts } from "@/lib/criticism/named-parts";

const WHOLE = "";

const types = [
  { type: "delivery", prefix: "Delivery" },
  { type: "voice", prefix: "Voice" },
] as const;

/** Shows only what is said of one delivery, or of one voice. */
export function PartMenu({
  part,
  choose,
}: {
  part: NamedPart | null;
  choose: (part: NamedPart | null) => void;
}) {
  const { slug, outline } = useController();
  const [objects, setObjects] = useState<readonly CriticalObject[] | null>(
    null,
  );
  const parts = namedParts(objects ?? [], outline?.notes ?? []);
  return (
    <Menu.Root
      onOpenChange={(open) => {
        if (open) void objectsOf(slug).then(setObjects);
      }}
    >
      <Menu.Trigger
        render={
          <Button look="quiet" small>
            {part ? part.label : "Delivery, voice"}
          </Button>
        }
      />
      <Menu.Popup align="end">
        <Menu.RadioGroup
          value={part?.id ?? WHOLE}
          onValueChange={(id: string) =>
            choose(parts.find((one) => one.id === id) ?? null)
          }
        >
          <Menu.RadioItem value={WHOLE}>The whole text</Menu.RadioItem>
          {types.flatMap(({ type, prefix }) =>
            parts
              .filter((one) => one.type === type)
              .map(({ id, label }) => (
                <Menu.RadioItem key={id} value={id}>
                  {prefix}: {label}
                </Menu.RadioItem>
              )),
          )}
        </Menu.RadioGroup>
      </Menu.Popup>
    </Menu.Root>
  );
}

/** None when they cannot be had: the voices of the notes are still there. */
async function objectsOf(slug: string): Promise<readonly CriticalObject[]> {
  const url = `/api/sources/${encodeURIComponent(slug)}/criticism`;
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) return [];
  return ((await response.json()) as { objects: CriticalObject[] }).objects;
}
