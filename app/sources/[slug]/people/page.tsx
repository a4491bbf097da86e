import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuditList } from "@/components/people/audit-list";
import { Members } from "@/components/people/members";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { SourcePart } from "@/components/source/source-part";
import { links } from "@/lib/core/links";
import { listMembers } from "@/lib/server/accounts/members";
import { auditOfSource } from "@/lib/server/audit";
import { readEnv } from "@/lib/server/env";
import { requireSource } from "@/lib/server/text";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: "People of a source" };

export default async function MembersPage({ params }: Props) {
  if (!readEnv().accounts) notFound();
  const name = (await params).slug;
  const { db } = await visit("seeMembers", name);
  const { slug, title } = requireSource(db, decodeURIComponent(name));
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: title, href: links.source(slug) },
        { label: "People" },
      ]}
      modes={<SourceModes slug={slug} />}
      title="People"
      lead={`Who works on ${title}, and what each may do.`}
    >
      <SourcePart id="members" title="Roles">
        <Members slug={slug} members={listMembers(db, slug)} />
      </SourcePart>
      <SourcePart id="audit" title="Audit">
        <AuditList
          url={`/api/sources/${encodeURIComponent(slug)}/audit`}
          entries={auditOfSource(db, slug, { limit: 50 })}
        />
      </SourcePart>
    </Page>
  );
}
