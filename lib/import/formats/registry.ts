/** The formats that can be imported beside plain text. */
import { docx } from "./docx/format";
import type { FileFormat, Sight } from "./format";
import { html } from "./html/format";
import { markdown } from "./markdown/format";

/** In the order in which they are asked; what is none of them is plain text. */
export const fileFormats: readonly FileFormat[] = [docx, html, markdown];

export function recogniseFormat(sight: Sight): FileFormat | null {
  return fileFormats.find((format) => format.recognise(sight)) ?? null;
}
