/**
 * Pages that the file itself has (a PDF, recognised text) put into a document
 * that a profile made of the file's words. They take the place of pages the
 * profile worked out; they add nothing to the text.
 */
import { Fragment, type Node } from "prosemirror-model";
import {
  codePoint,
  indexDocument,
  MAIN,
  streamOf,
  toPmPosition,
} from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { merged } from "./assemble";
import { RawScale } from "./code-points";
import type { ProfileId, ProfileReading, ReceivedFile, Run } from "./format";

export function withFilePages(
  read: ProfileReading,
  profile: ProfileId,
  file: ReceivedFile,
): ProfileReading {
  const pages = file.contents?.pages ?? [];
  if (profile === "markup" || pages.length === 0) return read;
  const document = withoutPages(read.document);
  const scale = new RawScale(file.text);
  const main = read.runs
    .filter(({ stream }) => stream === MAIN)
    .sort((a, b) => a.rawFrom - b.rawFrom);
  const stream = streamOf(indexDocument(document), MAIN);
  const breaks = pages
    .map(({ label, at }) => ({
      label,
      position: toPmPosition(
        stream,
        codePoint(placeOf(main, scale.toCodePoint(at), stream.text)),
        "start",
      ) as number,
    }))
    .sort((a, b) => a.position - b.position);
  return { ...read, document: withBreaks(document, breaks) };
}

/** The place in the main stream of the first words at or after a raw place. */
function placeOf(runs: readonly Run[], raw: number, text: string): number {
  const run = runs.find(({ rawTo }) => rawTo > raw);
  if (!run) return [...text].length;
  const exact = run.rawTo - run.rawFrom === run.to - run.from;
  return exact ? run.from + Math.max(0, raw - run.rawFrom) : run.from;
}

function withoutPages(node: Node): Node {
  if (node.isLeaf) return node;
  const kept: Node[] = [];
  node.forEach((child) => {
    if (child.type.name !== "pageBreak") kept.push(withoutPages(child));
  });
  return node.copy(Fragment.fromArray(merged(kept)));
}

interface Break {
  readonly label: string;
  readonly position: number;
}

/** `position` counts in the document without any of the breaks. */
function withBreaks(document: Node, breaks: readonly Break[]): Node {
  let next = 0;
  const filled = (node: Node, start: number): Node => {
    const end = start + node.content.size;
    const children: Node[] = [];
    node.forEach((child, offset) => {
      const at = start + offset;
      if (!node.isTextblock) {
        children.push(child.isLeaf ? child : filled(child, at + 1));
        return;
      }
      let rest = child;
      let from = at;
      for (
        ;
        (breaks[next]?.position ?? Infinity) < at + child.nodeSize;
        next++
      ) {
        const { label, position } = breaks[next] as Break;
        if (position > from && rest.isText) {
          children.push(rest.cut(0, position - from));
          rest = rest.cut(position - from);
          from = position;
        }
        children.push(pageBreak(label));
      }
      children.push(rest);
    });
    if (node.isTextblock) {
      for (; (breaks[next]?.position ?? Infinity) <= end; next++) {
        children.push(pageBreak((breaks[next] as Break).label));
      }
    }
    return node.copy(Fragment.fromArray(children));
  };
  return filled(document, 0);
}

function pageBreak(label: string): Node {
  return schema.node("pageBreak", { label, evidence: "printed" });
}
