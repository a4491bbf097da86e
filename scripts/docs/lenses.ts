/** docs/lenses.md: what each lens asks, and how it does on the sample. */
import { lenses } from "@/lib/lenses/registry";
import { type Score, scoreSample } from "@/tests/support/lens-score";

export function lensesPage(): string {
  return [
    "# Lenses",
    "A lens looks through a source and proposes findings; only a person decides what they are worth. They are run on the page Lenses of a source, or by the command `lens` on a source or on any file, so that others can score them. What is accepted becomes evidence under the name of the person; all findings of one lens share one origin, so that they count as one line of support.",
    "## What each asks",
    table(
      ["Lens", "Name in commands", "Question"],
      lenses.map(({ id, label, question }) => [
        `[${label}](../lib/lenses/${id}/README.md)`,
        `\`${id}\``,
        question,
      ]),
    ),
    "## On the sample source",
    "The sample comes with its truth: what was planted where. A plant counts as found when a finding stands on it; a finding that stands on no plant counts against precision. One invented source of 8,800 words says how the lenses work, not how they will do on yours; the counts of accepted and rejected findings on the screen do.",
    table(
      ["Lens", "Planted", "Found", "Findings", "Recall", "Precision"],
      scoreSample().map(row),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

function row({ lens, wanted, found, total, recall, precision }: Score) {
  return [
    `\`${lens}\``,
    String(wanted),
    String(found.length),
    String(total),
    recall.toFixed(2),
    precision.toFixed(2),
  ];
}

function table(head: readonly string[], rows: readonly string[][]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
