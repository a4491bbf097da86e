import { permanentRedirect } from "next/navigation";

interface Props {
  params: Promise<{ slug: string }>;
}

/** What was the export page is part of the edition. */
export default async function ExportPage({ params }: Props) {
  permanentRedirect(`/sources/${(await params).slug}/edition`);
}
