"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import type { Account } from "@/lib/server/accounts/people";
import { InviteForm } from "./invite-form";
import { LinkMade, type MadeLink } from "./link-made";
import styles from "./people.module.css";
import { useSend } from "./use-send";

/** All accounts of the server, for the administrator. */
export function Accounts({ accounts }: { accounts: readonly Account[] }) {
  const router = useRouter();
  const { error, send } = useSend();
  const [administrator, setAdministrator] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);

  async function remove(id: string, removed: boolean) {
    if (await send(`/api/accounts/${id}`, { removed }, "PATCH")) {
      router.refresh();
    }
  }

  return (
    <>
      {error && (
        <Notice look="refusal" title="Not changed">
          {error}
        </Notice>
      )}
      {made && <LinkMade {...made} />}
      <ul className={styles["list"]}>
        {accounts.map(({ id, name, email, administrator, removedAt }) => (
          <li key={id} className={styles["row"]}>
            <span className={styles["name"]}>
              {name}
              <small>
                {email}
                {administrator && " · administrator"}
                {removedAt && ` · removed ${removedAt.slice(0, 10)}`}
              </small>
            </span>
            <Button
              small
              aria-label={`New password for ${name}`}
              onClick={async () =>
                setMade(await send<MadeLink>(`/api/accounts/${id}/reset`, {}))
              }
            >
              New password
            </Button>
            <Button
              small
              aria-label={removedAt ? `Readmit ${name}` : `Remove ${name}`}
              onClick={() => void remove(id, removedAt === null)}
            >
              {removedAt ? "Readmit" : "Remove"}
            </Button>
          </li>
        ))}
      </ul>
      <InviteForm url="/api/invitations" what={{ administrator }}>
        <Checkbox checked={administrator} onCheckedChange={setAdministrator}>
          As administrator
        </Checkbox>
      </InviteForm>
    </>
  );
}
