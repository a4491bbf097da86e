/** The formats that can be imported beside plain text. */
import { alto } from "./alto/format";
import { docx } from "./docx/format";
import type { FileFormat, Sight } from "./format";
import { hocr } from "./hocr/format";
import { html } from "./html/format";
import { markdown } from "./markdown/format";
import { pdf } from "./pdf/format";
import { tei } from "./tei/format";

/** In the order in which they are asked; what is none of them is plain text. */
export const fileFormats: readonly FileFormat[] = [
  pdf,
  docx,
  tei,
  alto,
  hocr,
  html,
  markdown,
];

export function recogniseFormat(sight: Sight): FileFormat | null {
  return fileFormats.find((format) => format.recognise(sight)) ?? null;
}
