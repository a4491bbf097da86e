"use client";

import { useRouter } from "next/navigation";
import { FileDrop } from "@/components/import/file-drop";
import { handOver } from "@/components/import/hand-over";
import { ButtonLink } from "@/components/ui/button";
import { counted } from "./words";

/** Drop a file anywhere in the library: it is taken to the import screen. */
export function LibraryDrop({ waiting }: { waiting: number }) {
  const router = useRouter();
  return (
    <FileDrop
      onFile={(file) => {
        handOver(file);
        router.push("/sources/new");
      }}
    >
      {waiting > 0 && (
        <>
          <span>
            {counted(waiting, "file waits", "files wait")} in the incoming
            folder
          </span>
          <ButtonLink href="/sources/new">
            {waiting === 1 ? "Look at it" : "Look at them"}
          </ButtonLink>
        </>
      )}
    </FileDrop>
  );
}
