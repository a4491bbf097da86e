declare const granted: unique symbol;

/**
 * A database handed out against a permission. Only lib/server/door.ts gives
 * one; a use case names in its first parameter what it must have been given
 * for. The mark is known to the compiler alone.
 */
export type Granted<Database, Permission extends string> = Database & {
  readonly [granted]: Readonly<Record<Permission, true>>;
};

/** For tests and for the program's own work: granted for anything. */
export type GrantedAll<Database> = Database & { readonly [granted]: never };
