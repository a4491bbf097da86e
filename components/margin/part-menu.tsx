import { useState } from "react";
import { fetchParts, titleOfPart } from "@/components/source/parts";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { useController } from "@/components/workbench/use-workbench";
import type { NamedPart } from "@/lib/criticism/named-parts";

const WHOLE = "";

/** Shows only what is said of one delivery, or of one voice. */
export function PartMenu({
  part,
  choose,
}: {
  part: NamedPart | null;
  choose: (part: NamedPart | null) => void;
}) {
  const { slug } = useController();
  const [parts, setParts] = useState<readonly NamedPart[]>([]);
  return (
    <Menu.Root
      onOpenChange={(open) => {
        if (open) void fetchParts(slug).then(setParts);
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
          {parts.map((one) => (
            <Menu.RadioItem key={one.id} value={one.id}>
              {titleOfPart(one)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Popup>
    </Menu.Root>
  );
}
