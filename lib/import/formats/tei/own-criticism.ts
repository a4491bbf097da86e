/** The criticism in our own TEI: the record at the end of its standOff. */
import { AppError } from "@/lib/core/errors";
import { Remarks } from "../remarks";
import { recordIn } from "./own-annotations";
import { all, parseTei } from "./parse";

/** The case file of the record; AppError "bad-input" for TEI without one. */
export function criticismInTei(name: string, xml: string): unknown {
  const document = parseTei(name, xml, new Remarks());
  const record = all(document, "note").find(
    (note) => note.getAttribute("type") === "criticism-record",
  );
  const json = record ? recordIn(record) : null;
  if (json !== null) return json;
  throw new AppError(
    "bad-input",
    `“${name}” holds no criticism. Choose a TEI file that this program exported.`,
  );
}
