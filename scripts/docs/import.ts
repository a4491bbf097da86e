/** docs/import.md, written from what each format and profile says of itself. */
import { extensions } from "@/lib/import/extensions";
import { fileFormats } from "@/lib/import/formats/registry";
import { allProfiles } from "@/lib/import/registry";

/** The whole page; the same registries give the same page. */
export function importPage(): string {
  return [
    "# Importing a source",
    "Choose or drop a file on the import screen, put it into the incoming folder, or use the command `import`. What the file is is decided by its contents, not by its name. Nothing is stored before you accept; the file itself is kept byte for byte, with its checksum.",
    table(
      ["Format", "Names of files"],
      [
        ["plain text, in any of the usual encodings", names(extensions.text)],
        ...fileFormats.map(({ label, id }) => [label, names(extensions[id])]),
      ],
    ),
    "For all formats but plain text the *text of the file* is what its parser read: blocks with an empty line between them, notes with their signs. Places in the report count in this text, and every profile can be tried on it.",
    ...fileFormats.flatMap(({ label, kept, dropped }) => [
      `## ${label.replace(/^an? /, "").replace(/^./, (c) => c.toUpperCase())}`,
      "Kept:",
      list(kept),
      "Not kept:",
      list(dropped),
    ]),
    "## Profiles",
    "A profile reads the build of a source out of its words. Left to itself the program takes the marks of a marked-up file, else the profile that recognises the text best, and says why; you may choose another.",
    table(
      ["Profile", "Name in commands", "For"],
      allProfiles.map(({ label, id, description }) => [
        label,
        `\`${id}\``,
        description,
      ]),
    ),
    "## Comments and annotations",
    "Comments of a Word document become annotations of a reviewer of that name, with their date and the words they are about. A TEI file that this program exported brings all its annotations back. How many came is said on import; those that cannot be used are listed with the reason.",
    "## What is refused, and what is only said",
    list([
      "Empty files, files of white space, pictures, files above 50 MB.",
      "A damaged or cut-off Word document or TEI file; a PDF that is locked or damaged; one that holds pictures without a text layer: run text recognition on it first.",
      "A Word document whose parts unpack to a multiple no text does; a TEI file that declares entities; elements nested without end.",
      "Only said, with the place: a name that promises another format, page numbers that do not rise, two texts in one file, pages without text, everything left out.",
    ]),
    "Nothing in a file is run, and nothing it names is fetched.",
  ]
    .join("\n\n")
    .concat("\n");
}

function names(all: readonly string[]): string {
  return all.map((name) => `\`${name}\``).join(" ");
}

function list(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry}`).join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]) {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join(
    "\n",
  );
}
