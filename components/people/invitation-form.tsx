"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import styles from "./people.module.css";
import { useSend } from "./use-send";

/** What the link asks of the person: a name, a password, or only a yes. */
export function InvitationForm({
  token,
  email,
  asksName,
  asksPassword,
}: {
  token: string;
  email: string;
  asksName: boolean;
  asksPassword: boolean;
}) {
  const { error, busy, send } = useSend();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await send<{ signedIn: boolean }>(
      "/api/invitations/accept",
      {
        token,
        ...(asksName && { name }),
        ...(asksPassword && { password }),
      },
    );
    if (answer)
      window.location.assign(answer.signedIn ? "/sources" : "/sign-in");
  }

  return (
    <form className={styles["form"]} onSubmit={(event) => void submit(event)}>
      {error && (
        <Notice look="refusal" title="Not done">
          {error}
        </Notice>
      )}
      <p>
        For <b>{email}</b>, with which you sign in.
      </p>
      {asksName && (
        <TextField
          label="Name"
          hint="As it should stand under your judgments."
          autoComplete="name"
          required
          maxLength={200}
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {asksPassword && (
        <TextField
          label="New password"
          type="password"
          hint="At least ten characters."
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={200}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      <Button look="primary" type="submit" aria-disabled={busy}>
        {asksPassword && !asksName ? "Set the password" : "Accept"}
      </Button>
    </form>
  );
}
