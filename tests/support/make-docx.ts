/** Word documents made of a few lines of their own XML. */
import { strToU8, zipSync } from "fflate";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Parts by name, without "word/" and ".xml"; `document` is its body. */
export interface DocxParts {
  readonly document: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly core?: string;
}

/** The bytes of a document with these parts. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    "_rels/.rels": xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    ),
    "word/document.xml": xml(
      `<w:document ${W}><w:body>${parts.document}</w:body></w:document>`,
    ),
  };
  for (const name of [
    "footnotes",
    "endnotes",
    "comments",
    "styles",
    "numbering",
  ] as const) {
    const inner = parts[name];
    if (inner !== undefined) {
      files[`word/${name}.xml`] = xml(`<w:${name} ${W}>${inner}</w:${name}>`);
    }
  }
  if (parts.core !== undefined) {
    files["docProps/core.xml"] = xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core}</cp:coreProperties>`,
    );
  }
  return zipSync(files);
}

function xml(inner: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${inner}`);
}

/** A paragraph of these runs; `style` is the id of a style. */
export function para(inner: string, style = ""): string {
  const pPr = style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${pPr}${inner}</w:p>`;
}

/** A run of words; `properties` are elements of its rPr. */
export function run(words: string, properties = ""): string {
  const rPr = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}
