import type { Metadata } from "next";
import { Suspense } from "react";
import { Desk } from "@/components/desk/desk";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { ButtonLink } from "@/components/ui/button";
import { links } from "@/lib/core/links";
import { loadCriticism } from "@/lib/server/criticism/load";
import { metadataOf } from "@/lib/server/source-detail";
import { sourceText } from "@/lib/server/text";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source } = await caseOf((await params).slug);
  return { title: `Evidence for ${source.title}` };
}

export default async function EvidencePage({ params }: Props) {
  const { db, source, version, outline } = await caseOf((await params).slug);
  const { slug } = source;
  const { title } = metadataOf(source);
  const { objects, annotations } = loadCriticism(db, slug);
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: title, href: links.source(slug) },
        { label: "Evidence" },
      ]}
      modes={<SourceModes slug={slug} />}
      action={
        <ButtonLink href={links.dossier(slug)} look="primary">
          Dossier
        </ButtonLink>
      }
      title="Evidence"
      lead={`Everything the case on ${title} consists of, and what rests on what.`}
    >
      <Suspense>
        <Desk
          slug={slug}
          initial={{
            objects,
            judgments: annotations.filter(
              ({ body }) => body.kind === "judgment",
            ),
          }}
          text={{
            textVersion: version.sha256,
            length: version.length,
            pages: outline.pages.map(({ label, start }) => ({ label, start })),
            chapters: outline.sections.map(({ id, title, start, end }) => ({
              label: title ?? id,
              start,
              end,
            })),
          }}
        />
      </Suspense>
    </Page>
  );
}

async function caseOf(name: string) {
  const { db } = await visit("readCase", name);
  return { db, ...sourceText(db, decodeURIComponent(name)) };
}
