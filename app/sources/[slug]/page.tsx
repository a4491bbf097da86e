import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { Divisions } from "@/components/source/divisions";
import { ImportReport } from "@/components/source/import-report";
import { SourceRecord } from "@/components/source/record";
import { SourcePart } from "@/components/source/source-part";
import { TakeAnnotations } from "@/components/source/take-annotations";
import { ButtonLink } from "@/components/ui/button";
import { may } from "@/lib/access/policy";
import { readEnv } from "@/lib/server/env";
import { loadSource } from "@/lib/server/source-detail";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await find((await params).slug)).source.metadata.title };
}

export default async function SourcePage({ params }: Props) {
  const { source, mayOwn } = await find((await params).slug);
  const base = `/sources/${encodeURIComponent(source.slug)}`;
  const { title, author } = source.metadata;
  return (
    <Page
      crumbs={[{ label: "Library", href: "/sources" }, { label: title }]}
      modes={<SourceModes slug={source.slug} />}
      action={
        <ButtonLink href={`${base}/edition`} look="primary">
          Export edition
        </ButtonLink>
      }
      title={title}
      lead={`${author ?? "Author unknown"} · ${source.words.toLocaleString("en")} words · ${source.pages.length} printed pages`}
    >
      <SourcePart id="record" title="Record and file">
        <SourceRecord source={source} />
        <p>
          {mayOwn && (
            <ButtonLink href={`${base}/replace`}>Replace the file</ButtonLink>
          )}{" "}
          {mayOwn && readEnv().accounts && (
            <ButtonLink href={`${base}/people`}>People</ButtonLink>
          )}
        </p>
      </SourcePart>
      <SourcePart id="contents" title="Contents and printed pages">
        <Divisions source={source} />
      </SourcePart>
      <SourcePart id="report" title="Report of the import">
        <ImportReport source={source} />
      </SourcePart>
      <SourcePart id="others" title="Annotations of other programs">
        <TakeAnnotations slug={source.slug} />
      </SourcePart>
    </Page>
  );
}

async function find(name: string) {
  const { db, actor } = await visit("readSource", name);
  const source = loadSource(db, decodeURIComponent(name));
  return { source, mayOwn: may(actor, "own", source.id) };
}
