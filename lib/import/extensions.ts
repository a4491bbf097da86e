/** Which names files of each format have; light enough for a screen to know. */
import type { FormatId } from "./format";

/** With their dots, in lower case; the first is the usual one. */
export const extensions: Readonly<Record<FormatId, readonly string[]>> = {
  text: [".txt", ".text"],
  html: [".html", ".htm", ".xhtml"],
  markdown: [".md", ".markdown"],
  docx: [".docx"],
  tei: [".xml", ".tei"],
  pdf: [".pdf"],
  hocr: [".hocr"],
  alto: [".alto"],
};

/** For a file chooser. */
export const acceptedExtensions: readonly string[] =
  Object.values(extensions).flat();
