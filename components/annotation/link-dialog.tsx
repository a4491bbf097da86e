"use client";

import { type RefObject, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Tabs } from "@/components/ui/tabs";
import { linkTo } from "@/components/workbench/acts";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import { quoteOf } from "@/components/workbench/words";
import type { Anchor, LinkTarget } from "@/lib/annotation/annotation";
import { citationOf } from "@/lib/document/citation";
import { type LinkKind, linkKinds } from "@/lib/vocabulary/vocabulary";
import styles from "./link-dialog.module.css";
import { optionsOf } from "./options";

/** Where the passage leads to: a printed note, another passage, a reference. */
export function LinkDialog() {
  const controller = useController();
  const panel = useWorkbench((state) => state.panel);
  const anchors = panel?.type === "link" ? panel.anchors : null;
  const first = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={anchors !== null}
      onOpenChange={(open) => {
        if (!open) controller.backToText();
      }}
      title="Link the passage"
      initialFocus={first}
      description={anchors ? `“${quoteOf(anchors)}”` : undefined}
    >
      {anchors && <Targets anchors={anchors} first={first} />}
    </Dialog>
  );
}

function Targets({
  anchors,
  first,
}: {
  anchors: readonly Anchor[];
  first: RefObject<HTMLInputElement | null>;
}) {
  const controller = useController();
  const [kind, setKind] = useState<LinkKind | null>(null);
  const link = (target: LinkTarget, usual: LinkKind) =>
    linkTo(controller, anchors, {
      target,
      linkKind: kind ?? usual,
      remark: "",
    });
  return (
    <div className={styles["body"]}>
      <Select
        label="The link"
        options={[
          { value: "", label: "As usual for its target" },
          ...optionsOf(linkKinds),
        ]}
        value={kind ?? ""}
        onValueChange={(next) => setKind(next === "" ? null : next)}
      />
      <Tabs.Root defaultValue="note">
        <Tabs.List>
          <Tabs.Tab value="note">Note</Tabs.Tab>
          <Tabs.Tab value="passage">Passage</Tabs.Tab>
          <Tabs.Tab value="reference">Reference</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="note">
          <Notes
            first={first}
            choose={(noteId) => link({ type: "note", noteId }, "note-original")}
          />
        </Tabs.Panel>
        <Tabs.Panel value="passage">
          <p className={styles["hint"]}>
            Select the other passage in the text, then press Enter.
          </p>
          <Button
            onClick={() => {
              controller.open({ type: "pick-target", anchors });
              controller.say("Select the other passage, then press Enter");
            }}
          >
            Choose it in the text
          </Button>
        </Tabs.Panel>
        <Tabs.Panel value="reference">
          <Reference
            choose={(citation, url) =>
              link({ type: "reference", citation, url }, "cites")
            }
          />
        </Tabs.Panel>
      </Tabs.Root>
    </div>
  );
}

/** Notes shown at once; the others are found by their words. */
const SHOWN = 12;

function Notes({
  first,
  choose,
}: {
  first: RefObject<HTMLInputElement | null>;
  choose: (noteId: string) => void;
}) {
  const { outline } = useController();
  const page = useWorkbench((state) => state.page);
  const [query, setQuery] = useState("");
  const found = useMemo(() => {
    const notes = outline?.notes ?? [];
    const wanted = query.trim().toLowerCase();
    if (wanted === "") return notes.filter((note) => note.page === page);
    return notes.filter((note) => note.text.toLowerCase().includes(wanted));
  }, [outline, page, query]);
  return (
    <>
      <TextField
        ref={first}
        label="Find a note"
        value={query}
        placeholder={page ? `Notes of page ${page}; or type words` : "Words"}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ul className={styles["notes"]}>
        {found.slice(0, SHOWN).map((note) => (
          <li key={note.id}>
            <button type="button" onClick={() => choose(note.id)}>
              <b>{citationOf(note.page, note.label) ?? "note"}</b>
              <span>{note.text.slice(0, 160)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles["hint"]}>
        {found.length === 0
          ? "No such note. Type other words."
          : found.length === 1
            ? "1 note"
            : `${found.length} notes`}
      </p>
    </>
  );
}

function Reference({
  choose,
}: {
  choose: (citation: string, url: string) => void;
}) {
  const [citation, setCitation] = useState("");
  const [url, setUrl] = useState("");
  const bad = url !== "" && !/^https?:\/\/\S+$/.test(url);
  return (
    <form
      className={styles["body"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (citation.trim() && !bad) choose(citation.trim(), url);
      }}
    >
      <TextField
        label="Citation"
        value={citation}
        onChange={(event) => setCitation(event.currentTarget.value)}
      />
      <TextField
        label="Address (optional)"
        value={url}
        error={bad ? "An address begins with https:// or http://." : null}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Button type="submit" look="primary" disabled={!citation.trim() || bad}>
        Link
      </Button>
    </form>
  );
}
