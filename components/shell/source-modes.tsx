"use client";

import { usePathname, useRouter } from "next/navigation";
import { SegmentedNav } from "@/components/ui/segmented";
import { useCommands } from "./use-commands";

/** The views of one source, and the keys that lead to them. */
export function SourceModes({ slug }: { slug: string }) {
  const path = usePathname();
  const router = useRouter();
  const base = `/sources/${encodeURIComponent(slug)}`;
  const items = [
    { href: `${base}/read`, label: "Read" },
    { href: `${base}/annotate`, label: "Annotate" },
    { href: `${base}/emend`, label: "Emend" },
    { href: `${base}/dossier`, label: "Dossier" },
    { href: `${base}/evidence`, label: "Evidence" },
    { href: `${base}/lenses`, label: "Lenses" },
    { href: base, label: "About" },
    { href: `${base}/edition`, label: "Edition" },
  ];
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
      items={items.map((item) => ({ ...item, current: path === item.href }))}
    />
  );
}
