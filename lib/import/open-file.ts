/** Bytes of any format that can be imported, made into a received file. */
import { sha256 } from "./checksum.server";
import { notText, receiveFile, refuseBySize } from "./decode";
import { extensions } from "./extensions";
import type { ImportWarning, ReceivedFile } from "./format";
import { extensionOf, type FileFormat, sightOf } from "./formats/format";
import { recogniseFormat } from "./formats/registry";

/**
 * Takes a file in, whatever its format; the bytes stay as they are. What it is
 * is decided by its bytes, not by its name. AppError "bad-input" or "too-large"
 * as for `receiveFile`, and for files that a parser cannot read.
 */
export async function openFile(
  name: string,
  bytes: Uint8Array,
): Promise<ReceivedFile> {
  refuseBySize(name, bytes);
  const format = recogniseFormat(sightOf(name, bytes));
  if (!format) return receiveFile(name, bytes);
  const { contents, ...decoded } = await format.open(name, bytes);
  if (decoded.text.trim() === "") {
    throw notText(
      name,
      `is ${format.label} without any text. Check that it is the right file`,
    );
  }
  return {
    name,
    bytes,
    sha256: sha256(bytes),
    ...decoded,
    format: format.id,
    contents: {
      ...contents,
      warnings: [...wrongName(name, format), ...contents.warnings],
    },
  };
}

/** A name that promises another format is no reason to refuse a file. */
function wrongName(name: string, { id, label }: FileFormat): ImportWarning[] {
  const extension = extensionOf(name);
  const all = Object.values(extensions).flat();
  if (!all.includes(extension) || extensions[id].includes(extension)) return [];
  return [
    {
      code: "wrong-extension",
      message: `“${name}” is ${label} by its contents and was read as that, although its name ends in ${extension}.`,
    },
  ];
}
