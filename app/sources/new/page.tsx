import type { Metadata } from "next";
import { ImportScreen } from "@/components/import/import-screen";
import { offerIncoming } from "@/lib/server/offer-incoming";
import { visit } from "@/lib/server/visit";

export const metadata: Metadata = { title: "Import a source" };

/** What waits changes from visit to visit: never rendered in advance. */
export const dynamic = "force-dynamic";

export default async function ImportPage() {
  const { db } = await visit("importSource");
  return <ImportScreen waiting={offerIncoming(db)} />;
}
