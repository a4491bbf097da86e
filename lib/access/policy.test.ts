import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "@/lib/vocabulary/roles";
import { ownMachine, signedIn, stranger } from "./actor";
import { type Permission, permissions } from "./permissions";
import { highestRole, may, readable, roleOn } from "./policy";
import { useCaseNames, useCases } from "./use-cases";

const names = Object.keys(permissions) as Permission[];
const permission = fc.constantFrom(...names);
const role = fc.constantFrom(...roles.map(({ id }) => id));
const sourceId = fc.constantFrom("a", "b", "c");
const rolesHeld = fc
  .array(fc.tuple(sourceId, role))
  .map((pairs) => new Map(pairs));
const actor = fc.oneof(
  fc.constant(ownMachine),
  fc.constant(stranger),
  fc.tuple(rolesHeld, fc.boolean()).map((parts) => signedIn(...parts)),
);

describe("the policy", () => {
  it("lets a stranger do only what anybody may", () => {
    const open = names.filter((name) => may(stranger, name, "a"));
    expect(open).toEqual(["knock"]);
  });

  it("lets whoever sits at an own machine do everything", () => {
    fc.assert(
      fc.property(permission, sourceId, (name, id) =>
        may(ownMachine, name, id),
      ),
    );
  });

  it("gives with a permission all that is said to come with it", () => {
    fc.assert(
      fc.property(actor, permission, sourceId, (who, name, id) => {
        if (!may(who, name, id)) return;
        for (const more of permissions[name].with) {
          expect(may(who, more, id)).toBe(true);
        }
      }),
    );
  });

  it("never takes anything away when a role is raised", () => {
    fc.assert(
      fc.property(role, role, permission, (one, other, name) => {
        const [low, high] = [one, other].sort(
          (x, y) => rankOf(x) - rankOf(y),
        ) as [typeof one, typeof other];
        const before = may(signedIn(new Map([["a", low]]), false), name, "a");
        const after = may(signedIn(new Map([["a", high]]), false), name, "a");
        expect(!before || after).toBe(true);
      }),
    );
  });

  it("gives nothing on a source for a role on another", () => {
    fc.assert(
      fc.property(role, permission, (held, name) => {
        const who = signedIn(new Map([["a", held]]), false);
        if (permissions[name].on === "source") {
          expect(may(who, name, "b")).toBe(false);
        }
      }),
    );
  });

  it("refuses what is on a source when none is named", () => {
    for (const name of names) {
      if (permissions[name].on === "source") {
        expect(may(ownMachine, name)).toBe(false);
      }
    }
  });

  it("knows the highest role, and the sources one may read", () => {
    const who = signedIn(
      new Map([
        ["a", "reader"],
        ["b", "editor"],
      ]),
      false,
    );
    expect(highestRole(who)).toBe("editor");
    expect(roleOn(who, "a")).toBe("reader");
    expect(roleOn(who, "c")).toBeNull();
    const sources = ["a", "b", "c"].map((id) => ({ id }));
    expect(readable(who, sources).map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

describe("the use cases", () => {
  it("each need a permission that there is", () => {
    for (const name of useCaseNames) {
      expect(names).toContain(useCases[name].needs);
    }
  });
});

function rankOf(wanted: string): number {
  return roles.findIndex(({ id }) => id === wanted);
}
