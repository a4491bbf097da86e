"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import type { OpenedDossier } from "@/lib/server/dossier-archive/open";
import styles from "./choose-file.module.css";

type Answer = OpenedDossier & { error?: { message: string } };

/** For a source that was packed here or elsewhere: nothing is to be decided. */
export function OpenArchive() {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function open(file: File) {
    setBusy(true);
    setTrouble(null);
    try {
      const { slug, title } = await send(file);
      showToast({ title: "Rebuilt", description: title });
      router.push(`/sources/${slug}`);
      router.refresh();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  }

  return (
    <section aria-labelledby="archive" className={styles["waiting"]}>
      <h2 id="archive">From a dossier archive</h2>
      <p>
        A source that was packed on its edition page comes back with all that
        was said of it.
      </p>
      <Button disabled={busy} onClick={() => input.current?.click()}>
        {busy ? "Rebuilding…" : "Open an archive"}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".zip"
        hidden
        aria-label="Dossier archive"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void open(file);
        }}
      />
      {trouble && (
        <Notice look="refusal" title="Nothing was stored">
          {trouble}
        </Notice>
      )}
    </section>
  );
}

async function send(file: File): Promise<OpenedDossier> {
  const body = new FormData();
  body.set("file", file);
  const response = await fetch("/api/dossiers", { method: "POST", body });
  const answer = (await response.json()) as Answer;
  if (response.ok) return answer;
  throw new Error(answer.error?.message ?? "The server gave no reason.");
}
