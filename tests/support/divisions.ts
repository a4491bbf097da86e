/**
 * A document without the cuts that only spare the browser work: runs of a
 * section, and fragments of a unit that nothing stands between, are one again.
 */
import type { Node } from "prosemirror-model";

export interface Division {
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly content: readonly unknown[];
}

export function divisionsOf(document: Node): Division[] {
  // What is known of a unit is said once, by its first fragment.
  const units = new Map<unknown, Record<string, unknown>>();
  const unitAttrs = (unit: Node) => {
    const id = unit.attrs["id"] as unknown;
    const known = units.get(id) ?? without(unit, "fragment");
    units.set(id, known);
    return known;
  };
  const sections = joined(document.children, ["run"]);
  return sections.map(({ node, children }) => ({
    attrs: without(node, "run"),
    content: joined(children, ["fragment"]).flatMap(
      ({ node: unit, children: inner }) =>
        unit.type.name === "unit"
          ? [{ unit: unitAttrs(unit), content: json(inner) }]
          : json([unit]),
    ),
  }));
}

interface Whole {
  readonly node: Node;
  children: readonly Node[];
}

/** Neighbours of one id that differ in these attributes only, together. */
function joined(nodes: readonly Node[], cuts: readonly string[]): Whole[] {
  const wholes: Whole[] = [];
  for (const node of nodes) {
    const last = wholes.at(-1);
    const [cut = ""] = cuts;
    const isPart =
      last?.node.type === node.type &&
      cut in node.attrs &&
      node.attrs["id"] === last.node.attrs["id"];
    if (isPart) last.children = [...last.children, ...node.children];
    else wholes.push({ node, children: node.children });
  }
  return wholes;
}

function without(node: Node, name: string): Record<string, unknown> {
  const { [name]: _, ...rest } = node.attrs;
  return rest;
}

function json(nodes: readonly Node[]): unknown[] {
  return nodes.map((node) => node.toJSON() as unknown);
}
