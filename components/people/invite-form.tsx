"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { LinkMade, type MadeLink } from "./link-made";
import styles from "./people.module.css";
import { useSend } from "./use-send";

/** Asks for an address and makes a link; `children` choose what for. */
export function InviteForm({
  url,
  what,
  children,
}: {
  url: string;
  /** What is sent beside the address. */
  what: object;
  children?: ReactNode;
}) {
  const { error, busy, send } = useSend();
  const [email, setEmail] = useState("");
  const [made, setMade] = useState<MadeLink | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const link = await send<MadeLink>(url, { ...what, email });
    setMade(link);
    if (link) setEmail("");
  }

  return (
    <>
      <form className={styles["line"]} onSubmit={(event) => void submit(event)}>
        <div className={styles["grow"]}>
          <TextField
            label="E-mail address"
            type="email"
            required
            autoComplete="off"
            value={email}
            error={error}
            onChange={(event) => setEmail(event.target.value)}
          />
        </div>
        {children}
        <Button look="primary" type="submit" aria-disabled={busy}>
          Make a link
        </Button>
      </form>
      {made && <LinkMade {...made} />}
    </>
  );
}
