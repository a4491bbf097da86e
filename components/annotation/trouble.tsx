"use client";

import { Button } from "@/components/ui/button";
import { useController } from "@/components/workbench/use-workbench";
import { titleOf, whoAndWhen } from "@/components/workbench/words";
import type { Body } from "@/lib/annotation/annotation";
import type { Conflict } from "@/lib/editor/store/annotation-store";
import styles from "./trouble.module.css";

/** What the server did not take, with the words of both sides. */
export function Trouble({
  id,
  conflict,
  refusal,
}: {
  id: string;
  conflict: Conflict | undefined;
  refusal: string | undefined;
}) {
  const { store } = useController();
  if (conflict) {
    return (
      <div role="alert" className={styles["trouble"]}>
        <p>
          Not saved: {whoAndWhen(conflict.theirs)} changed this first. Your
          words are kept here.
        </p>
        <dl>
          <dt>Yours</dt>
          <dd>{allWords(conflict.mine.body)}</dd>
          <dt>Saved there</dt>
          <dd>{allWords(conflict.theirs.body)}</dd>
        </dl>
        <Button small onClick={() => store.settle(id, "mine")}>
          Save mine as well
        </Button>{" "}
        <Button small onClick={() => store.settle(id, "theirs")}>
          Keep the other
        </Button>
      </div>
    );
  }
  if (!refusal) return null;
  return (
    <div role="alert" className={styles["trouble"]}>
      <p>Not saved. {refusal}</p>
      <Button small onClick={() => store.dismissRefusal(id)}>
        Let it go
      </Button>
    </div>
  );
}

function allWords(body: Body): string {
  const words =
    body.kind === "judgment"
      ? body.judgments.flatMap((j) => [j.rationale, j.overturn])
      : body.kind === "comment"
        ? [body.text]
        : [body.remark];
  return [titleOf(body), ...words].filter(Boolean).join(" – ");
}
