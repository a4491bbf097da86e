import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Accounts } from "@/components/people/accounts";
import { AuditList } from "@/components/people/audit-list";
import { Page } from "@/components/shell/page";
import { SourcePart } from "@/components/source/source-part";
import { listAccounts } from "@/lib/server/accounts/people";
import { wholeAudit } from "@/lib/server/audit";
import { readEnv } from "@/lib/server/env";
import { visit } from "@/lib/server/visit";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  if (!readEnv().accounts) notFound();
  const { db } = await visit("seeAccounts");
  return (
    <Page
      crumbs={[{ label: "Library", href: "/sources" }, { label: "People" }]}
      title="People"
      lead="Who may sign in here. What each may do is decided on each source."
    >
      <SourcePart id="accounts" title="Accounts">
        <Accounts accounts={listAccounts(db)} />
      </SourcePart>
      <SourcePart id="audit" title="Audit">
        <AuditList url="/api/audit" entries={wholeAudit(db, { limit: 50 })} />
      </SourcePart>
    </Page>
  );
}
