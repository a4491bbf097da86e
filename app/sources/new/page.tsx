import type { Metadata } from "next";
import { ImportScreen } from "@/components/import/import-screen";
import { getDb } from "@/lib/server/database";
import { offerIncoming } from "@/lib/server/offer-incoming";

export const metadata: Metadata = { title: "Import a source" };

/** What waits changes from visit to visit: never rendered in advance. */
export const dynamic = "force-dynamic";

export default function ImportPage() {
  return <ImportScreen waiting={offerIncoming(getDb())} />;
}
