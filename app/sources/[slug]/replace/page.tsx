import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReplaceScreen } from "@/components/replace/replace-screen";
import { AppError } from "@/lib/core/errors";
import { getDb } from "@/lib/server/database";
import { hasReplacement, loadReplacement } from "@/lib/server/replace";
import { loadSource } from "@/lib/server/source-detail";

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: "Replace the file" };

/** What is prepared changes from visit to visit: never rendered in advance. */
export const dynamic = "force-dynamic";

export default async function ReplacePage({ params }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const { title, prepared } = find(slug);
  return <ReplaceScreen slug={slug} title={title} prepared={prepared} />;
}

function find(slug: string) {
  try {
    const db = getDb();
    const { title } = loadSource(db, slug).metadata;
    const prepared = hasReplacement(db, slug)
      ? loadReplacement(db, slug)
      : null;
    return { title, prepared };
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
