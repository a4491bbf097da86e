/** docs/lenses.md: what each lens asks, and how it does on the sample. */
import { lenses } from "@/lib/lenses/registry";
import {
  type HandScore,
  type Score,
  scoreHands,
  scoreSample,
} from "@/tests/support/lens-score";

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
    "## Deciding",
    "Accept, reject and defer each ask for a reason; a finding without a person's reason stays open. What is accepted becomes evidence with its limits in the remark; taking the acceptance back withdraws it. One key leads from a finding to the judgment of its passage, with the grounds filled in.",
    "A finding that gives the earliest time of its passage is held against the datings of all hypotheses. What speaks against one is listed under it, on the finding and in the dossier, as long as the finding is open or accepted.",
    "## Facts",
    "Four lenses ask dated facts: words, names, events, institutions, works, lives, offices, stays. The program brings a few, each with its source; yours are added, changed and withdrawn on the page Lenses, or in a CSV file that is taken away and taken in again. A fact of yours stands in place of a shipped one of the same id. When facts change, the lenses that asked them are marked until they run again.",
    "## On the sample source",
    "The sample comes with its truth: what was planted where. A plant counts as found when a finding stands on it; a finding that stands on no plant counts against precision. One invented source of 8,800 words says how the lenses work, not how they will do on yours; the counts of accepted and rejected findings on the screen do.",
    table(
      ["Lens", "Planted", "Found", "Findings", "Recall", "Precision"],
      scoreSample().map(row),
    ),
    "The lenses that look for a change of habit cannot be right or wrong place by place. What counts is how much of the two hands of the sample lies on its own side of the best place they propose; 0.5 is chance.",
    table(
      ["Lens", "Findings", "Hands rightly parted"],
      scoreHands().map(handRow),
    ),
    "`manner` proposes nothing where the change is no greater than those within other texts of one writer; the second hand of the sample has some 1,100 words, fewer than it needs.",
    "## On your own texts",
    "`substratum lens SOURCE --only ID --json` gives all findings of a lens on a source, or on any file by its path, without keeping anything. The same text and facts give the same answer, so that others can score it:",
    [
      "```",
      "npm run --silent substratum -- lens diary.txt --only dates --json",
      "```",
    ].join("\n"),
    "The answer is `{ source, textVersion, lenses: [{ lens, label, findings, examined, skipped, strips }] }`. Each finding has `id`, `kind`, `words`, `reason`, `reference`, `confidence`, `limits`, `notBefore`, `evidence` and `places`; each place `stream`, `start` and `end` in code points of the text, `rawStart` and `rawEnd` in code points of the file, `page`, and exactly the `words` that stand there. A held-out evaluation counts as found what a place meets, as `tests/support/lens-score.ts` does for the tables above.",
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

function handRow({ lens, findings, right }: HandScore) {
  return [
    `\`${lens}\``,
    String(findings),
    right === null ? "–" : right.toFixed(2),
  ];
}

function table(head: readonly string[], rows: readonly string[][]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
