import type { Metadata } from "next";
import { ReplaceScreen } from "@/components/replace/replace-screen";
import { hasReplacement, loadReplacement } from "@/lib/server/replace";
import { loadSource } from "@/lib/server/source-detail";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: "Replace the file" };

/** What is prepared changes from visit to visit: never rendered in advance. */
export const dynamic = "force-dynamic";

export default async function ReplacePage({ params }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const { title, prepared } = await find(slug);
  return <ReplaceScreen slug={slug} title={title} prepared={prepared} />;
}

async function find(slug: string) {
  const { db } = await visit("prepareReplacement", slug);
  const { title } = loadSource(db, slug).metadata;
  const prepared = hasReplacement(db, slug) ? loadReplacement(db, slug) : null;
  return { title, prepared };
}
