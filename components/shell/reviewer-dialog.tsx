"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { Reviewer } from "@/lib/annotation/annotation";
import { ColourChoice } from "./colour-choice";
import styles from "./reviewer-dialog.module.css";
import {
  initialsOf,
  type Profile,
  reviewerColours,
  saveReviewer,
  switchReviewer,
} from "./reviewers";
import { useShell } from "./shell-context";

/** The people who judge on this machine: name, initials, colour; switch. */
export function ReviewerDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { reviewers, current, account } = useShell();
  const [edited, setEdited] = useState<Profile | null>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
        if (!next) setEdited(null);
      }}
      title={
        edited
          ? edited.name
            ? "Change a profile"
            : "New profile"
          : "Reviewers"
      }
      description="Every judgment bears the name of the person who made it."
    >
      {edited ? (
        <ReviewerForm reviewer={edited} onDone={() => setEdited(null)} />
      ) : (
        <>
          <ul className={styles["list"]}>
            {reviewers.map((reviewer) => (
              <li key={reviewer.id} className={styles["row"]}>
                <Avatar {...reviewer} />
                <span className={styles["name"]}>{reviewer.name}</span>
                <Button
                  small
                  look="quiet"
                  aria-label={`Change ${reviewer.name}`}
                  onClick={() => setEdited(reviewer)}
                >
                  Change
                </Button>
                {reviewer.id === current?.id ? (
                  <span className={styles["here"]}>Judging now</span>
                ) : (
                  <Button
                    small
                    aria-label={`Judge as ${reviewer.name}`}
                    onClick={() => void switchReviewer(reviewer.id)}
                  >
                    Judge as
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {account === null && (
            <Button onClick={() => setEdited(blank(reviewers))}>
              <Icon name="plus" size={14} />
              Another person
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}

function blank(reviewers: readonly Reviewer[]): Profile {
  const used = new Set(reviewers.map(({ colour }) => colour));
  const free = reviewerColours.find(({ value }) => !used.has(value));
  const colour = (free ?? reviewerColours[0]).value;
  return { name: "", initials: "", colour };
}

function ReviewerForm({
  reviewer,
  onDone,
}: {
  reviewer: Profile;
  onDone: () => void;
}) {
  const router = useRouter();
  const [draft, setDraft] = useState(reviewer);
  const [missing, setMissing] = useState(false);
  const [saving, setSaving] = useState(false);
  const initials = draft.initials || initialsOf(draft.name);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!draft.name.trim()) {
      setMissing(true);
      return;
    }
    setSaving(true);
    const saved = await saveReviewer({ ...draft, initials });
    setSaving(false);
    if (!saved) return;
    router.refresh();
    onDone();
  }

  return (
    <form className={styles["form"]} onSubmit={(event) => void submit(event)}>
      <TextField
        label="Name"
        value={draft.name}
        maxLength={200}
        autoComplete="name"
        autoFocus
        error={
          missing ? "Write the name as it should stand in the edition." : null
        }
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <TextField
        label="Initials"
        value={draft.initials}
        placeholder={initialsOf(draft.name)}
        maxLength={4}
        hint="Up to four letters; left empty, those of the name."
        onChange={(event) =>
          setDraft({ ...draft, initials: event.target.value })
        }
      />
      <ColourChoice
        value={draft.colour}
        initials={initials}
        onChange={(colour) => setDraft({ ...draft, colour })}
      />
      <div className={styles["actions"]}>
        <Button onClick={onDone}>Back</Button>
        <Button look="primary" type="submit" aria-disabled={saving}>
          Save
        </Button>
      </div>
    </form>
  );
}
