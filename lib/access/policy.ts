/** The policy: who may do what. Nothing else in the program decides it. */
import { type Role, roles } from "@/lib/vocabulary/roles";
import type { Actor } from "./actor";
import { type Permission, permissions } from "./permissions";

const rank = new Map<Role, number>(roles.map(({ id }, at) => [id, at]));

/** True when a role is this one or a higher one. */
export function atLeast(role: Role | null, least: Role): boolean {
  return role !== null && (rank.get(role) ?? -1) >= (rank.get(least) ?? 99);
}

/** The higher of two roles. */
function higher(a: Role | null, b: Role | null): Role | null {
  return b !== null && atLeast(a, b) ? a : (b ?? a);
}

/** The role of somebody on a source; null when there is none. */
export function roleOn(actor: Actor, sourceId: string): Role | null {
  return higher(actor.everywhere, actor.roles.get(sourceId) ?? null);
}

/** The highest role that somebody has on any source. */
export function highestRole(actor: Actor): Role | null {
  return [...actor.roles.values()].reduce<Role | null>(
    higher,
    actor.everywhere,
  );
}

/**
 * True when somebody may do what the permission is for. `sourceId` is the
 * source it is to be done on; a permission on a source is refused without one.
 */
export function may(
  actor: Actor,
  permission: Permission,
  sourceId: string | null = null,
): boolean {
  const { least, on } = permissions[permission];
  switch (least) {
    case "anybody":
      return true;
    case "account":
      return actor.known;
    case "administrator":
      return actor.administrator;
    default: {
      if (on === "anywhere") return atLeast(highestRole(actor), least);
      return sourceId !== null && atLeast(roleOn(actor, sourceId), least);
    }
  }
}

/** Which of these sources somebody may read. */
export function readable<T extends { readonly id: string }>(
  actor: Actor,
  sources: readonly T[],
): T[] {
  return sources.filter(({ id }) => may(actor, "read", id));
}
