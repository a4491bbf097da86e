"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import styles from "./people.module.css";
import { useSend } from "./use-send";

/** `back` is the page that was asked for; `service` the name of another way in. */
export function SignInForm({
  back,
  service,
  failed,
}: {
  back: string;
  service: string | null;
  failed: boolean;
}) {
  const { error, busy, send } = useSend();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await send("/api/sign-in", { email, password });
    // A page of its own: nothing that a stranger was shown is kept.
    if (answer) window.location.assign(back);
  }

  async function elsewhere() {
    const body = {
      provider: "oidc",
      callbackURL: back,
      errorCallbackURL: "/sign-in?failed=1",
    };
    const answer = await send<{ url: string }>(
      "/api/auth/sign-in/social",
      body,
    );
    if (answer) window.location.assign(answer.url);
  }

  const refusal = error ?? (failed ? NO_ACCOUNT : null);
  return (
    <form className={styles["form"]} onSubmit={(event) => void submit(event)}>
      {refusal && (
        <Notice look="refusal" title="Not signed in">
          {refusal}
        </Notice>
      )}
      <TextField
        label="E-mail address"
        type="email"
        autoComplete="username"
        required
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        hint="Forgotten? The administrator can give you a link to set a new one."
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button look="primary" type="submit" aria-disabled={busy}>
        Sign in
      </Button>
      {service && (
        <Button onClick={() => void elsewhere()}>Sign in with {service}</Button>
      )}
    </form>
  );
}

const NO_ACCOUNT =
  "The other service knows you, but no account here has your address. Ask for an invitation.";
