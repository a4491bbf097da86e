"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { useController, useWorkbench } from "./use-workbench";

/** To a printed page by its label. */
export function PageDialog() {
  const controller = useController();
  const open = useWorkbench((state) => state.panel?.type === "page");
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) controller.backToText();
      }}
      title="Go to a printed page"
    >
      {open && <PageForm />}
    </Dialog>
  );
}

function PageForm() {
  const controller = useController();
  const [label, setLabel] = useState("");
  const [missing, setMissing] = useState(false);
  const pages = controller.outline?.pages ?? [];
  const first = pages[0]?.label;
  const last = pages.at(-1)?.label;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const page = pages.find((one) => one.label === label.trim());
        setMissing(!page);
        if (!page) return;
        controller.backToText();
        controller.goTo(page.start);
      }}
    >
      <TextField
        label="Page"
        autoFocus
        value={label}
        error={missing ? "The source has no such page." : null}
        hint={first && last ? `${first} to ${last}` : "No printed pages known"}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button type="submit" look="primary">
        Go
      </Button>
    </form>
  );
}
