import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { Divisions } from "@/components/source/divisions";
import { ImportReport } from "@/components/source/import-report";
import { SourceRecord } from "@/components/source/record";
import { SourcePart } from "@/components/source/source-part";
import { ButtonLink } from "@/components/ui/button";
import { AppError } from "@/lib/core/errors";
import { getDb } from "@/lib/server/database";
import { loadSource, type SourceDetail } from "@/lib/server/source-detail";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: find((await params).slug).metadata.title };
}

export default async function SourcePage({ params }: Props) {
  const source = find((await params).slug);
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
          <ButtonLink href={`${base}/replace`}>Replace the file</ButtonLink>
        </p>
      </SourcePart>
      <SourcePart id="contents" title="Contents and printed pages">
        <Divisions source={source} />
      </SourcePart>
      <SourcePart id="report" title="Report of the import">
        <ImportReport source={source} />
      </SourcePart>
    </Page>
  );
}

function find(slug: string): SourceDetail {
  try {
    return loadSource(getDb(), decodeURIComponent(slug));
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
