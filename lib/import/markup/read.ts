/**
 * The profile for files that say themselves how they are built: headings,
 * notes and pages are taken from the file, nothing is guessed.
 */
import { AppError } from "@/lib/core/errors";
import { finish } from "../finish";
import type { ImportProfile } from "../format";

/** A marked-up file is read by its marks, whatever its words look like. */
const MARKED = 1;

/**
 * Pages of a PDF or of recognised text say where lines stand and no more: a
 * profile that surely knows the build of the source reads more out of them.
 */
const PAGED = 0.5;

export const markup: ImportProfile = {
  id: "markup",
  label: "As marked up",
  description:
    "Headings, notes, lists and pages as the file itself marks them. For HTML, Markdown, DOCX, TEI, PDF and recognised text.",
  recognise({ contents }) {
    if (!contents) return { score: 0, reason: "plain text has no marks" };
    return { score: contents.paged ? PAGED : MARKED, reason: contents.reason };
  },
  read(file, ledger) {
    const { contents } = file;
    if (!contents) {
      throw new AppError(
        "bad-input",
        `“${file.name}” is plain text and marks nothing up. Choose another profile.`,
      );
    }
    // One by one: a long file has more of them than a call takes arguments.
    for (const repair of contents.repairs) ledger.repairs.push(repair);
    for (const warning of contents.warnings) ledger.warnings.push(warning);
    return finish({
      title: contents.title,
      sections: contents.sections,
      ledger,
    });
  },
};
