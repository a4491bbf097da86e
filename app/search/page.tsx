import type { Metadata } from "next";
import { SearchPage } from "@/components/search/search-page";
import { Page } from "@/components/shell/page";
import { visit } from "@/lib/server/visit";

export const metadata: Metadata = { title: "Search" };

export default async function Search({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await visit("search");
  const { q, source, part } = await searchParams;
  return (
    <Page
      crumbs={[{ label: "Library", href: "/sources" }, { label: "Search" }]}
      title="Search"
    >
      <SearchPage
        first={typeof q === "string" ? q : ""}
        firstSource={typeof source === "string" ? source : ""}
        firstPart={typeof part === "string" ? part : ""}
      />
    </Page>
  );
}
