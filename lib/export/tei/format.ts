/** TEI P5, the reference export: for archives and for other programs. */
import type { ExportFormat } from "../format";
import { capabilities } from "./capabilities";
import { lossesOf } from "./losses";
import { writeTei } from "./write";

export const tei = {
  id: "tei",
  label: "TEI P5",
  mediaType: "application/tei+xml",
  extension: "xml",
  capabilities,
  losses: lossesOf,
  write: writeTei,
} satisfies ExportFormat;
