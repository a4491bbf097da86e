"use client";

import { useEffect, useState } from "react";
import type { ExportJob } from "@/lib/server/export-jobs";
import { askJob, beginDossier, beginExport, jobFile } from "./requests";

const PAUSE = 500;

/** Begins an export, follows it, and has the browser keep the file. */
export function useExport(slug: string) {
  const [job, setJob] = useState<ExportJob | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (job?.state !== "running") return;
    const timer = setTimeout(() => {
      askJob(job.id).then(setJob, (error: Error) => setTrouble(error.message));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [job]);
  useEffect(() => {
    if (job?.state === "done") keep(jobFile(job.id), job.name ?? "");
  }, [job]);
  const follow = (begun: Promise<ExportJob>) => {
    setTrouble(null);
    begun.then(setJob, (error: Error) => setTrouble(error.message));
  };
  return {
    begin: (format: string, edition: string | null) =>
      follow(beginExport(slug, format, edition)),
    pack: () => follow(beginDossier(slug)),
    running: job?.state === "running" ? job.doing : null,
    ready: job?.state === "done" ? job.name : null,
    trouble: trouble ?? (job?.state === "failed" ? job.doing : null),
  };
}

function keep(href: string, name: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
