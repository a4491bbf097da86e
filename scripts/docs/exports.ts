/** docs/exports.md, written from what each format says of itself. */
import {
  type Capability,
  type ExportFormat,
  features,
} from "@/lib/export/format";
import { exportFormats } from "@/lib/export/registry";

const SIGNS: Record<Capability["carried"], string> = {
  whole: "yes",
  partly: "partly",
  no: "no",
};

/** The whole page; the same registry gives the same page. */
export function exportsPage(): string {
  const formats = [...exportFormats.values()];
  return [
    "# Exports",
    "Every format is offered on the edition page of a source, by the address `/api/sources/SLUG/export/FORMAT`, and by the command `export`. What a format cannot carry is listed with each export, never dropped in silence. The same edition gives the same bytes.",
    table(
      ["Format", "Name in commands", "File"],
      formats.map(({ label, id, extension }) => [
        label,
        `\`${id}\``,
        `.${extension}`,
      ]),
    ),
    "## What each carries",
    table(
      ["Feature", ...formats.map(({ id }) => `\`${id}\``)],
      features.map((feature) => [
        feature,
        ...formats.map((format) => carried(format, feature)),
      ]),
    ),
    ...formats.flatMap(remarks),
    "## As printed or corrected",
    "An edition says whether its text is the printed or the corrected one. As printed, annotations are led back to the printed words; one that stands on words only a correction brought in loses its place and is listed. Corrected, the printed reading stands beside, with reason and corrector.",
    "## Dossier archive",
    "The edition page, the address `/api/sources/SLUG/dossier-archive` and the command `dossier pack` give all of a source in one archive: the file as received, the report of its import, the project with every step of its history, frozen editions, copies to read (TEI, HTML, PDF), what was checked, and the SHA-256 of each (`sha256sum -c SHA256SUMS`). The dossier hash stands in the colophon of the copies. Opened on the import page or with `dossier open` in an installation that has not the source, it gives the project back, row by row. Left out are findings of lenses and who read how far; of a text that was replaced, the present file alone.",
  ]
    .join("\n\n")
    .concat("\n");
}

function carried(format: ExportFormat, feature: string): string {
  const found = format.capabilities.find((one) => one.feature === feature);
  return found ? SIGNS[found.carried] : "";
}

function remarks({ label, capabilities }: ExportFormat): string[] {
  const lines = capabilities
    .filter(({ remark }) => remark !== "")
    .map(({ feature, remark }) => `- ${feature}: ${remark}`);
  return lines.length === 0 ? [] : [`## ${label}`, lines.join("\n")];
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(head.map(() => "---"));
  return [line(head), rule, ...rows.map(line)].join("\n");
}
