"use client";

import { usePathname, useRouter } from "next/navigation";
import { SegmentedNav } from "@/components/ui/segmented";
import { sourceViews } from "./source-views";
import { useCommands } from "./use-commands";

/** The views of one source, and the keys that lead to them. */
export function SourceModes({ slug }: { slug: string }) {
  const path = usePathname();
  const router = useRouter();
  const base = `/sources/${encodeURIComponent(slug)}`;
  const go = (href: string) => () => {
    router.push(href);
    return true;
  };
  useCommands({
    "go-read": go(`${base}/read`),
    "go-annotate": go(`${base}/annotate`),
    "go-emend": go(`${base}/emend`),
    "go-dossier": go(`${base}/dossier`),
    "go-evidence": go(`${base}/evidence`),
    "go-lenses": go(`${base}/lenses`),
    "go-export": go(`${base}/edition`),
  });
  return (
    <SegmentedNav
      label="Views of this source"
      items={sourceViews(slug).map((item) => ({
        ...item,
        current: path === item.href,
      }))}
    />
  );
}
