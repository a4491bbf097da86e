import type { Role } from "@/lib/vocabulary/roles";

/** Who asks, as far as permission goes. */
export interface Actor {
  /** False for somebody who has not signed in. */
  readonly known: boolean;
  readonly administrator: boolean;
  /** The role on every source, or null. */
  readonly everywhere: Role | null;
  /** Roles on single sources, by the source's id. */
  readonly roles: ReadonlyMap<string, Role>;
}

const none: ReadonlyMap<string, Role> = new Map();

/** Whoever sits at a machine that serves nobody else: owner of all there is. */
export const ownMachine: Actor = {
  known: true,
  administrator: true,
  everywhere: "owner",
  roles: none,
};

/** Somebody who has not signed in. */
export const stranger: Actor = {
  known: false,
  administrator: false,
  everywhere: null,
  roles: none,
};

/** Somebody with an account. The administrator is owner of every source. */
export function signedIn(
  roles: ReadonlyMap<string, Role>,
  administrator: boolean,
): Actor {
  const everywhere = administrator ? "owner" : null;
  return { known: true, administrator, everywhere, roles };
}
