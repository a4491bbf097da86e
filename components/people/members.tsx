"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { Member } from "@/lib/server/accounts/members";
import { type Role, roles } from "@/lib/vocabulary/roles";
import { InviteForm } from "./invite-form";
import styles from "./people.module.css";
import { useSend } from "./use-send";

const choices = roles.map(({ id, label, definition }) => ({
  value: id,
  label,
  hint: definition,
}));

/** Who has a role on a source; the owner changes it, and invites others. */
export function Members({
  slug,
  members,
}: {
  slug: string;
  members: readonly Member[];
}) {
  const router = useRouter();
  const { error, send } = useSend();
  const [role, setRole] = useState<Role>("reviewer");
  const base = `/api/sources/${encodeURIComponent(slug)}/members`;

  async function change(id: string, to: Role | null) {
    const done = await send(`${base}/${id}`, { role: to }, "PATCH");
    if (done) router.refresh();
  }

  return (
    <>
      {error && (
        <Notice look="refusal" title="Not changed">
          {error}
        </Notice>
      )}
      {members.length === 0 && <p>Nobody has a role here yet.</p>}
      <ul className={styles["list"]}>
        {members.map(({ id, name, email, role, removedAt }) => (
          <li key={id} className={styles["row"]}>
            <span className={styles["name"]}>
              {name}
              <small>{removedAt ? `${email} · may not sign in` : email}</small>
            </span>
            <Select
              label={`Role of ${name}`}
              hideLabel
              options={choices}
              value={role}
              onValueChange={(next) => void change(id, next)}
            />
            <Button
              small
              aria-label={`Take the role from ${name}`}
              onClick={() => void change(id, null)}
            >
              Take away
            </Button>
          </li>
        ))}
      </ul>
      <InviteForm url={base} what={{ role }}>
        <Select
          label="As"
          options={choices}
          value={role}
          onValueChange={setRole}
        />
      </InviteForm>
    </>
  );
}
