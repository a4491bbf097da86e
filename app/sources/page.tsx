import type { Metadata } from "next";
import { leadOf } from "@/components/library/lead";
import { Library } from "@/components/library/library";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { may } from "@/lib/access/policy";
import { useCases } from "@/lib/access/use-cases";
import { listLibrary } from "@/lib/server/library";
import { offerIncoming } from "@/lib/server/offer-incoming";
import { visit } from "@/lib/server/visit";

export const metadata: Metadata = { title: "Library" };

/** Descriptor of the source that was written for this program. */
const SAMPLE = "two-clocks-at-galata";

export default async function LibraryPage() {
  const { db, actor, reviewer } = await visit("listLibrary");
  const sources = listLibrary(db, actor, reviewer().id);
  const mayImport = may(actor, useCases.importSource.needs);
  const waiting = mayImport
    ? offerIncoming((await visit("importSource")).db)
    : [];
  return (
    <Page
      crumbs={[{ label: "Library" }]}
      action={
        mayImport && (
          <ButtonLink href="/sources/new" look="primary">
            Import a source
          </ButtonLink>
        )
      }
      title="Library"
      lead={leadOf(sources)}
    >
      <Library sources={sources} sampleId={SAMPLE} waiting={waiting.length} />
    </Page>
  );
}
