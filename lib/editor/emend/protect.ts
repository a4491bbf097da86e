/**
 * Page borders, note calls and marks of omission stand in the text and are not
 * letters of it: typing, deleting and pasting pass them by. Taking one away or
 * moving it is a command of its own.
 */
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { Transform } from "prosemirror-transform";
import { namesWithin, protectedAtoms } from "@/lib/emendation/check-document";
import { stretchOf } from "@/lib/emendation/reading";

/** What a transaction may do beside changing words. */
export interface Permission {
  /** It takes an atom away on purpose. */
  readonly removes?: boolean;
  /** It was made elsewhere: by the server, or by another window. */
  readonly remote?: boolean;
}

export const permissionKey = new PluginKey("permission");

export function permissionOf(tr: Transaction): Permission {
  return (tr.getMeta(permissionKey) as Permission | undefined) ?? {};
}

/** Refuses what would lose or double an atom or a note; `refused` says which. */
export function protectPlugin(refused: (name: string) => void): Plugin {
  return new Plugin({
    key: permissionKey,
    filterTransaction(tr, { doc }) {
      const { removes, remote } = permissionOf(tr);
      if (!tr.docChanged || remote || removes) return true;
      const name = firstLost(doc, tr);
      if (name) refused(name);
      return name === null;
    },
  });
}

/** The first thing that would be lost or doubled; null when all is kept. */
function firstLost(before: Node, { doc, steps }: Transaction): string | null {
  const stretch = stretchOf(steps);
  if (!stretch) return null;
  const was = namesWithin(before, stretch.before.from, stretch.before.to);
  const is = namesWithin(doc, stretch.after.from, stretch.after.to);
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    if ((was.get(name) ?? 0) !== (is.get(name) ?? 0)) return name;
  }
  return null;
}

export function isProtected(node: Node | null | undefined): node is Node {
  return (
    node !== null && node !== undefined && node.type.name in protectedAtoms
  );
}

/**
 * Deletes the words between two positions and leaves protected atoms where
 * they stand. Across several blocks only when there is none among them.
 */
export function deleteWords(
  transform: Transform,
  from: number,
  to: number,
): void {
  const $from = transform.doc.resolve(from);
  if (!$from.sameParent(transform.doc.resolve(to))) {
    transform.delete(from, to);
    return;
  }
  const kept: number[] = [];
  transform.doc.nodesBetween(from, to, (node, position) => {
    if (isProtected(node)) kept.push(position);
  });
  let end = to;
  for (const position of kept.reverse()) {
    transform.delete(position + 1, end);
    end = position;
  }
  transform.delete(from, end);
}
