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
