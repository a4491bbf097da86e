/** An edition written as TEI and imported again, as a person would. */

import type { Anchor, Body } from "@/lib/annotation/annotation";
import {
  placeBody,
  placeIncoming,
  readWebAnnotations,
} from "@/lib/annotation/web-annotation";
import { indexDocument } from "@/lib/document/position";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import { writeTei } from "@/lib/export/tei/write";
import type { ImportedDocument } from "@/lib/import/format";
import { openFile } from "@/lib/import/open-file";
import { importFile } from "@/lib/import/registry";

export async function readBack(edition: Edition): Promise<ImportedDocument> {
  const [file] = writeTei(edition).files;
  const opened = await openFile("edition.xml", file?.bytes ?? new Uint8Array());
  return importFile(opened, { profile: "auto" });
}

export interface Said {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly reviewer: { readonly name: string; readonly initials: string };
  readonly created: string | null;
  readonly body: Body;
  readonly anchors: readonly unknown[];
}

/** What an edition says, and where, to compare with what came back. */
export function saidIn(edition: Edition): Said[] {
  return edition.annotations.map((annotation) => ({
    id: annotation.id,
    status: annotation.status,
    version: annotation.version,
    reviewer: nameOf(annotation.reviewer),
    created: annotation.createdAt,
    body: annotation.body,
    anchors: anchorsIn(annotation),
  }));
}

function anchorsIn({ anchors, unplaced }: EditionAnnotation): unknown[] {
  return [
    ...anchors.map(({ stream, start, end, state, quoted, quotedContext }) => ({
      stream,
      start,
      end,
      state,
      exact: quoted,
      ...(state === "moved" ? quotedContext : {}),
    })),
    ...unplaced.map(({ exact, prefix, suffix }) => ({ exact, prefix, suffix })),
  ];
}

/** The same of a file read back; refused ones fail the test. */
export function saidBack(imported: ImportedDocument): {
  said: Said[];
  refused: readonly { reason: string }[];
} {
  const { annotations, refused } = readWebAnnotations(imported.annotations);
  const index = indexDocument(imported.document);
  const said = annotations.map((incoming): Said => {
    const anchors = incoming.quotations.map((q) => placeIncoming(index, q));
    return {
      id: incoming.own?.id ?? "",
      status: incoming.own?.status ?? "",
      version: incoming.own?.version ?? 0,
      reviewer: nameOf(incoming.own?.reviewer ?? { name: "", initials: "" }),
      created: incoming.created,
      body: placeBody(index, incoming.body),
      anchors: anchors.map(placeOf),
    };
  });
  return { said, refused };
}

function placeOf({ stream, start, end, state, ...words }: Anchor): unknown {
  if (state === "exact") {
    return { stream, start, end, state, exact: words.exact };
  }
  return state === "moved" ? { stream, start, end, state, ...words } : words;
}

function nameOf({ name, initials }: { name: string; initials: string }) {
  return { name, initials };
}
