/** What the edition screen asks of the server. */
import type { EditionChoice } from "@/lib/edition/choice";
import type { EditionReport } from "@/lib/server/edition-report";
import type { EditionSummary } from "@/lib/server/editions";
import type { ExportJob } from "@/lib/server/export-jobs";

const base = (slug: string) => `/api/sources/${encodeURIComponent(slug)}`;

/** The answer, or an error with the server's own words. */
async function ask<T>(url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, {
    ...(body === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
  });
  const answer = (await response.json()) as T & {
    error?: { message: string };
  };
  if (response.ok) return answer;
  throw new Error(answer.error?.message ?? "The server gave no reason.");
}

export function askReport(
  slug: string,
  choice: EditionChoice,
): Promise<EditionReport> {
  return ask(`${base(slug)}/editions/preview`, choice);
}

export function freeze(
  slug: string,
  choice: EditionChoice,
): Promise<EditionSummary> {
  return ask(`${base(slug)}/editions`, choice);
}

export function beginExport(
  slug: string,
  format: string,
  edition: string | null,
): Promise<ExportJob> {
  return ask(`${base(slug)}/exports`, { format, edition });
}

/** All of the source in one archive. */
export function beginDossier(slug: string): Promise<ExportJob> {
  return ask(`${base(slug)}/dossier-archive`, {});
}

export const dossierAddress = (slug: string) => `${base(slug)}/dossier-archive`;

export function askJob(id: string): Promise<ExportJob> {
  return ask(`/api/exports/${id}`);
}

export const jobFile = (id: string) => `/api/exports/${id}/file`;

/** The address a download has without scripts, and for good. */
export function fileAddress(
  slug: string,
  format: string,
  edition: string | null,
): string {
  return edition === null
    ? `${base(slug)}/export/${format}`
    : `${base(slug)}/editions/${edition}/${format}`;
}

export function previewAddress(slug: string, choice: EditionChoice): string {
  const query = new URLSearchParams({ choice: JSON.stringify(choice) });
  return `${base(slug)}/editions/preview?${query}`;
}
