/** Dates of the document (EDTF) as the dating attributes of TEI. */
import type { Attributes } from "./xml";

/** The notation named where a date is more than TEI's own attributes can say. */
const EDTF = "https://www.loc.gov/standards/datetime/";

/**
 * EDTF level 0 becomes @when, or @from and @to; all else keeps its EDTF form in
 * @when-custom. Null, and what is no single word, gives no attribute.
 */
export function datingAttributes(edtf: string | null): Attributes {
  if (edtf === null || edtf === "" || /\s/.test(edtf)) return {};
  if (isDate(edtf)) return { when: edtf };
  const [from = "", to = "", ...rest] = edtf.split("/");
  if (rest.length === 0 && isDate(from) && isDate(to)) return { from, to };
  return { "when-custom": edtf, datingMethod: EDTF };
}

/** True for a year, month or day that exists. */
function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return false;
  const [, year = "", month = "01", day = "01"] = match;
  if (year === "0000") return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(`${year}-${month}-${day}`)
  );
}
