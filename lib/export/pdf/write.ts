/** PDF: sheets filled in Chromium, where there is one, and printed by it. */
import { AppError } from "@/lib/core/errors";
import type { Edition, Loss } from "@/lib/edition/edition";
import { forbiddenCharacters } from "../characters";
import type { ExportFormat, ExportResult, Progress } from "../format";
import { criticismLeftOut, earlierStates, losses, lossWhere } from "../losses";
import { capabilities } from "./capabilities";
import { printPage } from "./chromium.server";
import { findChromium } from "./find-chromium.server";
import { fontRules } from "./fonts.server";
import { printedPage } from "./page";

const MISSING =
  "PDF needs Chromium or Chrome, and there is none here. Install one, or name it in CHROMIUM_PATH.";

export const pdf = {
  id: "pdf",
  label: "PDF",
  mediaType: "application/pdf",
  extension: "pdf",
  capabilities,
  losses: lossesOf,
  missing: () => (findChromium() ? null : MISSING),
  write,
} satisfies ExportFormat;

async function write(
  edition: Edition,
  tell: Progress = () => {},
): Promise<ExportResult> {
  const chromium = findChromium();
  if (!chromium) throw new AppError("unavailable", MISSING);
  tell("Setting the text");
  const page = printedPage(edition, fontRules());
  const printed = await printPage(chromium, page, (line) => {
    const sheet = /^sheets? (\d+)/.exec(line)?.[1];
    if (sheet) tell(`${sheet} pages`);
  });
  const count = edition.annotations.length;
  return {
    files: [
      {
        name: `${edition.source.slug}.pdf`,
        bytes: withoutClock(printed, edition.generatedAt),
      },
    ],
    counts: { annotationsIn: count, annotationsOut: count },
    losses: lossesOf(edition),
  };
}

/** The day of the edition in place of now; no byte moves. */
function withoutClock(bytes: Uint8Array, at: string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const day = at.slice(0, 19).replace(/\D/g, "");
  return Buffer.from(
    text.replace(
      /\/(CreationDate|ModDate) \(D:\d{14}/g,
      (_, name: string) => `/${name} (D:${day}`,
    ),
    "latin1",
  );
}

function lossesOf(edition: Edition): Loss[] {
  return losses(
    lossWhere(
      edition,
      "annotation on several passages, one entry at the foot of the first",
      ({ anchors }) => anchors.length > 1,
    ),
    lossWhere(
      edition,
      "annotation without a place, listed at the end",
      ({ anchors }) => anchors.length === 0,
    ),
    forbiddenCharacters(edition),
    earlierStates(edition),
    criticismLeftOut(edition),
  );
}
