/** What the tests on the real sources ask of an imported document. */
import type { Node } from "prosemirror-model";
import { noCorrections } from "@/lib/import/corrections";
import type { ImportedDocument, ReceivedFile } from "@/lib/import/format";
import { importFile } from "@/lib/import/registry";
import { type DocumentReport, reportOf } from "@/lib/import/report";
import { descriptors, realFile } from "./sources";

export interface Facts {
  readonly file: ReceivedFile;
  readonly made: ImportedDocument;
  readonly report: DocumentReport;
  nodes(type: string): Node[];
  repairs(rule: string): ImportedDocument["repairs"];
}

/** A real source, read with what the corpus knows of it, or without. */
export function factsOf(id: string, known = true): Facts {
  const file = realFile(id);
  const record = descriptors().find((one) => one.id === id)?.corrections;
  const corrections = known ? (record ?? noCorrections) : noCorrections;
  const made = importFile(file, { profile: "auto", corrections });
  const report = reportOf(made.document, made.runs, made.repairs);
  return {
    file,
    made,
    report,
    nodes: (type) => nodesOf(made.document, type),
    repairs: (rule) => made.repairs.filter((repair) => repair.rule === rule),
  };
}

/** All nodes of one type inside a node. */
export function nodesOf(node: Node, type: string): Node[] {
  const found: Node[] = [];
  node.descendants((child) => {
    if (child.type.name === type) found.push(child);
  });
  return found;
}

/** How often each value stands in a list. */
export function tally(values: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  }
  return counts;
}
