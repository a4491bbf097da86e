/**
 * The parts of a DOCX, unzipped within limits: what a package says of its
 * sizes is checked before anything is inflated, and no part can grow beyond it.
 */
import { strFromU8, unzipSync } from "fflate";
import { AppError } from "@/lib/core/errors";

/** What is read of the package; pictures and fonts stay packed. */
const PARTS =
  /^(?:word\/(?:document|footnotes|endnotes|comments|styles|numbering|settings)\d*\.xml|docProps\/core\.xml|_rels\/\.rels)$/;

/** Most bytes all parts together may have. Ten long books have some 100 MB. */
const MAX_INFLATED = 256 * 1024 * 1024;

/** Text packs to a tenth, at the utmost a fiftieth; what packs better is none. */
const MAX_RATIO = 150;

/** Below this many bytes a ratio means nothing. */
const SMALL = 1024 * 1024;

/** A part that is taken out is let go. */
export type Parts = Map<string, Uint8Array>;

/** AppError "bad-input" for a broken package, "too-large" for a bomb. */
export function unpack(name: string, bytes: Uint8Array): Parts {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ name: part, size, originalSize }) {
        if (!PARTS.test(part)) return false;
        total += originalSize;
        refuseBomb(name, part, size, originalSize, total);
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      "bad-input",
      `“${name}” is a damaged or cut-off Word document. Copy it again, or open it in its program and save it anew.`,
      { cause: error },
    );
  }
}

function refuseBomb(
  name: string,
  part: string,
  packed: number,
  unpacked: number,
  total: number,
): void {
  const ratio = unpacked / Math.max(1, packed);
  const bomb = unpacked > SMALL && ratio > MAX_RATIO;
  if (!bomb && total <= MAX_INFLATED) return;
  const why = bomb
    ? `its part ${part} unpacks to ${Math.round(ratio)} times its size`
    : `its text unpacks to more than ${MAX_INFLATED / 1024 / 1024} MB`;
  throw new AppError(
    "too-large",
    `“${name}” was not unpacked: ${why}. Save it again from its program, or split it.`,
    { details: { part, packed, unpacked } },
  );
}

/** The names of all files in a zip, from its directory; null if it has none. */
export function namesInZip(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return null;
  }
}

/** A small part as text; "" when it is not there. */
export function partText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? strFromU8(bytes) : "";
}
