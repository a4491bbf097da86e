import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { Notice } from "@/components/ui/notice";
import { useCaseNames, useCases } from "@/lib/access/use-cases";
import { visit } from "@/lib/server/visit";

export const metadata: Metadata = { title: "Not permitted" };

interface Props {
  searchParams: Promise<{ use?: string | string[] }>;
}

/** Where a page leads whose use case this person's role does not reach. */
export default async function RefusedPage({ searchParams }: Props) {
  await visit("listLibrary");
  const { use } = await searchParams;
  const name = useCaseNames.find((one) => one === use);
  const does = name ? useCases[name].does : "see this page";
  return (
    <Page
      crumbs={[{ label: "Library", href: "/sources" }, { label: "Refused" }]}
      title="Not permitted"
    >
      <Notice title={`Your role here does not let you ${does}`}>
        An owner of the source can give you another role.
      </Notice>
    </Page>
  );
}
