/** Bibliographies as other programs write them: BibTeX, RIS, CSL-JSON. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { type CslRecord, cslRecordSchema } from "./record";

export interface ReadReferences {
  readonly format: "BibTeX" | "RIS" | "CSL-JSON";
  readonly records: readonly CslRecord[];
  /** Records that cannot be used: their key or place, and why. */
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
}

/** More at once are refused: it is not a bibliography of one source. */
const MOST = 5000;

/** What readers need no more than once, or make up themselves. */
const OWN_FIELDS = new Set(["citation-key", "citation-label", "_graph"]);

/**
 * The records of a bibliography, whatever its format. AppError "bad-input"
 * says what the matter is when it is none, and where it breaks off.
 */
export function readReferences(text: string): ReadReferences {
  const format = formatOf(text);
  const found =
    format === "CSL-JSON" ? jsonRecords(text) : parsed(format, text);
  if (found.length === 0) {
    throw new AppError("bad-input", `There is no entry in this ${format}.`);
  }
  if (found.length > MOST) {
    throw new AppError(
      "too-large",
      `There are ${found.length} entries; ${MOST} at once is the most. Divide the file.`,
    );
  }
  const records: CslRecord[] = [];
  const refused: { id: string; reason: string }[] = [];
  found.forEach((raw, i) => {
    const read = cslRecordSchema.safeParse(withoutOwnFields(raw));
    if (read.success) records.push(read.data as CslRecord);
    else refused.push({ id: nameOf(raw, i), reason: reasonOf(read.error) });
  });
  return { format, records, refused };
}

function formatOf(text: string): ReadReferences["format"] {
  const begin = text.replace(/^\uFEFF/, "").trimStart();
  if (/^[[{]/.test(begin)) return "CSL-JSON";
  if (/^TY {1,2}- ?/m.test(begin)) return "RIS";
  if (/^\s*@[a-z]+\s*[{(]/im.test(begin)) return "BibTeX";
  throw new AppError(
    "bad-input",
    "This is neither BibTeX (entries begin with @book{…), nor RIS (entries begin with TY  -), nor CSL-JSON.",
  );
}

function parsed(format: "BibTeX" | "RIS", text: string): unknown[] {
  const forceType = format === "RIS" ? "@ris/file" : "@biblatex/text";
  try {
    const words = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
    // A type given by name keeps the reader from taking words for an address.
    return plugins.input.chain(words, { forceType, generateGraph: false });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [first = ""] = said.split("\n");
    throw new AppError(
      "bad-input",
      `This ${format} cannot be read: ${first.replace(/[:.]\s*$/, "")}.`,
      { cause: error },
    );
  }
}

function jsonRecords(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new AppError("bad-input", `This JSON cannot be read: ${said}.`, {
      cause: error,
    });
  }
  const list = z
    .object({ items: z.array(z.unknown()) })
    .transform(({ items }) => items)
    .safeParse(value);
  if (list.success) return list.data;
  return Array.isArray(value) ? value : [value];
}

function withoutOwnFields(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return raw;
  return Object.fromEntries(
    Object.entries(raw).filter(([field]) => !OWN_FIELDS.has(field)),
  );
}

function nameOf(raw: unknown, place: number): string {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === "string" && id !== "" ? id : `entry ${place + 1}`;
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  const where = issue?.path.join(".") ?? "";
  return where === ""
    ? `is no record of CSL-JSON (${issue?.message})`
    : `the field "${where}": ${issue?.message}`;
}
