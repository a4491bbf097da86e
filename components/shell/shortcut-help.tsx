"use client";

import { KeyTable } from "@/components/help/key-table";
import { SingleKeysSwitch } from "@/components/help/single-keys-switch";
import { Dialog } from "@/components/ui/dialog";

export function ShortcutHelp({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="All keys" wide>
      <SingleKeysSwitch />
      <KeyTable />
    </Dialog>
  );
}
