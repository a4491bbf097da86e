import { describe, expect, it } from "vitest";
import { offerCommands, offeredCommands, runCommand } from "./commands";
import { chordOf, isSingleKey, type KeyPress, keyCaps } from "./keys";
import { KeyMatcher } from "./listen";
import { keyOf, shortcutGroups, shortcuts } from "./shortcuts";

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  };
}

describe("the list of shortcuts", () => {
  it("gives no two dispatched commands the same keys", () => {
    const all = shortcuts.filter((s) => !s.local).flatMap((s) => s.keys);
    expect(new Set(all).size).toBe(all.length);
  });

  it("names every command once, in a known group", () => {
    const names = shortcuts.map((s) => s.id);
    expect(new Set(names).size).toBe(names.length);
    const groups = shortcutGroups.map((g) => g.id);
    for (const shortcut of shortcuts) expect(groups).toContain(shortcut.group);
  });

  it("has no key that is also the first of a sequence", () => {
    const all = shortcuts.flatMap((s) => s.keys);
    const firsts = all.filter((k) => k.includes(" ")).map((k) => k[0]);
    for (const first of firsts) expect(all).not.toContain(first);
  });
});

describe("chords", () => {
  it("tell letters with Shift from signs that need Shift", () => {
    expect(chordOf(press("S", { shiftKey: true }), false)).toBe("Shift+s");
    expect(chordOf(press("?", { shiftKey: true }), false)).toBe("?");
    expect(chordOf(press("+", { shiftKey: true }), false)).toBe("+");
  });

  it("find brackets that a layout hides behind AltGr", () => {
    const altGr = {
      ctrlKey: true,
      altKey: true,
      getModifierState: (key: string) => key === "AltGraph",
    };
    expect(chordOf(press("[", altGr), false)).toBe("[");
    expect(chordOf(press("{", altGr), false)).toBe("{");
  });

  it("take the key cap where the layout writes Cyrillic", () => {
    expect(chordOf(press("о", { code: "KeyJ" }), false)).toBe("j");
  });

  it("use Ctrl here and Command on a Mac", () => {
    expect(chordOf(press("k", { ctrlKey: true }), false)).toBe("Mod+k");
    expect(chordOf(press("k", { metaKey: true }), true)).toBe("Mod+k");
    expect(chordOf(press("k", { metaKey: true }), false)).toBe("Meta+k");
  });

  it("are nothing while only a modifier is held", () => {
    expect(chordOf(press("Shift", { shiftKey: true }), false)).toBeNull();
  });

  it("are told apart into those that are typed and those that are not", () => {
    expect(isSingleKey("j")).toBe(true);
    expect(isSingleKey("Shift+s")).toBe(true);
    expect(isSingleKey("{")).toBe(true);
    expect(isSingleKey("Mod+k")).toBe(false);
    expect(isSingleKey("F6")).toBe(false);
  });

  it("are shown as the caps of the machine", () => {
    expect(keyCaps("Mod+Shift+z", false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(keyCaps("Mod+k", true)).toEqual(["⌘", "K"]);
    expect(keyCaps("g r", false)).toEqual(["G", "R"]);
    expect(keyCaps("+", false)).toEqual(["+"]);
  });
});

describe("matching", () => {
  it("waits for the second key of a sequence, but not for ever", () => {
    const matcher = new KeyMatcher();
    expect(matcher.match("g", 0)).toBe("waiting");
    expect(matcher.match("r", 500)).toMatchObject({ id: "go-read" });
    expect(matcher.match("g", 1000)).toBe("waiting");
    expect(matcher.match("l", 9000)).toMatchObject({ id: "link" });
  });

  it("finds every dispatched key of the list", () => {
    for (const shortcut of shortcuts.filter((s) => !s.local)) {
      for (const keys of shortcut.keys) {
        const matcher = new KeyMatcher();
        const chords = keys.split(" ");
        const results = chords.map((chord, i) => matcher.match(chord, i));
        expect(results.at(-1), keys).toMatchObject({ id: shortcut.id });
      }
    }
  });
});

describe("commands", () => {
  it("ask the part that came last first, and go on when it declines", () => {
    const ran: string[] = [];
    const note = (name: string, result?: boolean) => () => {
      ran.push(name);
      return result;
    };
    const leaveOuter = offerCommands({ judge: note("outer") });
    const leaveInner = offerCommands({ judge: note("inner", false) });
    expect(runCommand("judge")).toBe(true);
    expect(ran).toEqual(["inner", "outer"]);
    leaveInner();
    leaveOuter();
    expect(runCommand("judge")).toBe(false);
    expect(offeredCommands().size).toBe(0);
  });

  it("show the first key", () => {
    expect(keyOf("judge")).toBe("j");
  });
});
