import type { Metadata } from "next";
import { cookies } from "next/headers";
import { leadOf } from "@/components/library/lead";
import { Library } from "@/components/library/library";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { getDb } from "@/lib/server/database";
import { listLibrary } from "@/lib/server/library";
import { offerIncoming } from "@/lib/server/offer-incoming";
import { currentReviewer, REVIEWER_COOKIE } from "@/lib/server/reviewers";

export const metadata: Metadata = { title: "Library" };

/** Descriptor of the source that was written for this program. */
const SAMPLE = "two-clocks-at-galata";

export default async function LibraryPage() {
  const db = getDb();
  const cookie = (await cookies()).get(REVIEWER_COOKIE)?.value;
  const sources = listLibrary(db, currentReviewer(db, cookie).id);
  const waiting = offerIncoming(db);
  return (
    <Page
      crumbs={[{ label: "Library" }]}
      action={
        <ButtonLink href="/sources/new" look="primary">
          Import a source
        </ButtonLink>
      }
      title="Library"
      lead={leadOf(sources)}
    >
      <Library sources={sources} sampleId={SAMPLE} waiting={waiting.length} />
    </Page>
  );
}
