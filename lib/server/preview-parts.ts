/** What an import would give, in parts that are sent only when they changed. */
import "server-only";
import { createHash } from "node:crypto";
import type { Node } from "prosemirror-model";
import type { Part, RepairGroup } from "@/lib/api/contract";
import type { HtmlWidget } from "@/lib/document/html";
import { renderHtml } from "@/lib/document/html";
import {
  type DocumentIndex,
  MAIN,
  pmToCodePoint,
  type StreamId,
  toPmPosition,
} from "@/lib/document/position";
import type { ImportedDocument, ReceivedFile } from "@/lib/import/format";
import { reportOf } from "@/lib/import/report";
import { wayBack, wayForth } from "@/lib/import/way-back";
import { chosenProfile, type DocumentFacts, readSource } from "./read-source";
import { groupRepairs } from "./text-report";
import type { ReadRequest, Report, Tasks } from "./worker/task";

type Preview = Tasks["look"]["result"];

/** Reads a file and says what it becomes; nothing is stored. */
export function previewOf(
  file: ReceivedFile,
  { profile, off }: Omit<ReadRequest, "file">,
  have: readonly string[],
  report: Report = () => {},
): Preview {
  report({ stage: "Reading the file", share: null });
  const read = readSource(file, profile, off);
  return {
    ...previewParts(file, read, have, report),
    annotations: read.annotations.length,
    auto: chosenProfile(file, read.recognised),
    metadata: read.metadata,
    recognised: read.recognised?.id ?? null,
  };
}

/** The parts that screens of an import and of its report have in common. */
export function previewParts(
  file: Pick<ReceivedFile, "sha256" | "encoding" | "text">,
  { imported, index, outline, words }: DocumentFacts,
  have: readonly string[],
  report: Report = () => {},
): Omit<Preview, "annotations" | "auto" | "metadata" | "recognised"> {
  const known = new Set(have);
  const part = <T>(value: T, text: string): Part<T> => {
    const hash = hashOf(text);
    return { hash, value: known.has(hash) ? null : value };
  };
  const { document, runs, repairs, declined, off } = imported;
  const counts = reportOf(document, runs, repairs);
  return {
    profile: imported.profile,
    reason: imported.reason,
    sha256: file.sha256,
    encoding: file.encoding,
    words,
    pages: outline.pages.map(({ label, evidence }) => ({ label, evidence })),
    notes: counts.notes,
    omissions: counts.omissions,
    units: outline.units.length,
    off,
    repairs: groupRepairs(repairs, declined, off).map((group) =>
      part<RepairGroup>(group, JSON.stringify(group)),
    ),
    warnings: imported.warnings,
    indexCheck: imported.indexCheck,
    sections: sectionsOf(imported, index, report).map((html) =>
      part(html, html),
    ),
    raw: part(file.text, file.text),
  };
}

/** The document section by section, with the way back in it. */
function sectionsOf(
  imported: ImportedDocument,
  index: DocumentIndex,
  report: Report,
): string[] {
  const { document } = imported;
  const widgets = placeSigns(imported, index);
  const sections: string[] = [];
  document.forEach((section, position, at) => {
    if (at % 50 === 0) {
      report({ stage: "Drawing the preview", share: at / document.childCount });
    }
    sections.push(renderHtml(section, { position, widgets }));
  });
  return sections;
}

/** An empty element at the head of each block and at each repair. */
function placeSigns(
  { document, runs, repairs, declined }: ImportedDocument,
  index: DocumentIndex,
): HtmlWidget[] {
  const forth = wayForth(runs);
  const signs: { at: number; raw: number }[] = [];
  const add = (raw: number) => {
    const place = forth(raw);
    const stream = place && index.streams.get(place.stream);
    if (!stream) return;
    signs.push({ at: toPmPosition(stream, place.at, "start"), raw });
  };
  for (const { rawFrom } of repairs) add(rawFrom);
  for (const { rawFrom } of declined) add(rawFrom);
  const back = wayBack(runs);
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const id = streamIdOf(node);
    const stream = index.streams.get(id);
    const start = stream && pmToCodePoint(stream, position + 1);
    const raw = start === undefined ? null : back.toRaw(id, start);
    if (raw !== null) signs.push({ at: position + 1, raw });
    return false;
  });
  return signs
    .sort((a, b) => a.at - b.at || a.raw - b.raw)
    .map(({ at, raw }) => ({ at, html: `<i data-raw="${raw}"></i>` }));
}

function streamIdOf(block: Node): StreamId {
  return block.type.name === "note"
    ? `note/${block.attrs["id"] as string}`
    : MAIN;
}

/** Short, and the same for the same text. */
function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
