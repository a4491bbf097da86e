/** Who made this edition, of what, with what: the lines of every colophon. */
import type { Edition } from "./edition";

export type ColophonLine = readonly [label: string, value: string | null];

/** Null is "unknown"; lines that do not apply are left out. */
export function colophonLines(edition: Edition): ColophonLine[] {
  const { source, text, program } = edition;
  const { metadata, file } = source;
  const names = edition.reviewers.map(({ name }) => name).join(", ");
  const count = edition.annotations.length;
  return [
    ...statementLines(edition),
    ["Source", metadata.title],
    ["Author", metadata.author],
    ["Editor", metadata.editor],
    ["Published", metadata.published],
    ["Rights", metadata.rights],
    ["File", file && `${file.name}, SHA-256 ${file.sha256}`],
    ["Canonical text", `SHA-256 ${text.sha256}`],
    ["Annotations by", names || null],
    ["Made", `${edition.generatedAt} with ${program.name} ${program.version}`],
    ["Count", `${count} annotations in, ${count} out`],
  ];
}

function statementLines({ statement, apparatus }: Edition): ColophonLine[] {
  if (!statement) return [];
  const { title, responsibility, licence, date, hash, dossier } = statement;
  const corrected = statement.reading === "corrected" && apparatus.length > 0;
  const text = corrected
    ? `corrected at ${apparatus.length} places, the printed readings beside`
    : "as printed";
  return [
    ["Edition", title],
    ["Responsible", responsibility || null],
    ["Licence", licence || null],
    ["Date", date],
    ["Text", text],
    ...(hash === ""
      ? []
      : [["Edition hash", `SHA-256 ${hash}`] satisfies ColophonLine]),
    ...(dossier === undefined
      ? []
      : [["Dossier", `SHA-256 ${dossier}`] satisfies ColophonLine]),
  ];
}
