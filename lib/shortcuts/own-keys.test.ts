import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KeyMatcher } from "./listen";
import {
  chooseKey,
  currentShortcuts,
  giveBackAllKeys,
  giveBackKey,
  hasOwnKey,
} from "./own-keys";
import { shortcuts } from "./shortcuts";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const keysOf = (id: string) =>
  currentShortcuts().find((one) => one.id === id)?.keys;

describe("keys of one's own", () => {
  it("take the place of ours, and are heard", () => {
    expect(chooseKey("judge", "k")).toBeNull();
    expect(keysOf("judge")).toEqual(["k"]);
    const matcher = new KeyMatcher(currentShortcuts());
    expect(matcher.match("k", 0)).toMatchObject({ id: "judge" });
    expect(matcher.match("j", 1)).toBeNull();
  });

  it("cannot be those of another command, nor hide a sequence", () => {
    expect(chooseKey("judge", "c")).toMatchObject({ id: "comment" });
    expect(chooseKey("judge", "g")?.keys[0]).toMatch(/^g /);
    expect(keysOf("judge")).toEqual(["j"]);
  });

  it("free the key that was given up, until it is asked back", () => {
    chooseKey("judge", "k");
    expect(chooseKey("comment", "j")).toBeNull();
    expect(giveBackKey("judge")).toMatchObject({ id: "comment" });
    expect(giveBackKey("comment")).toBeNull();
    expect(giveBackKey("judge")).toBeNull();
    expect(currentShortcuts()).toEqual(shortcuts);
  });

  it("are all given back at once", () => {
    chooseKey("judge", "k");
    expect(currentShortcuts().some(hasOwnKey)).toBe(true);
    giveBackAllKeys();
    expect(currentShortcuts().some(hasOwnKey)).toBe(false);
  });

  it("pass over what was not written by us", () => {
    localStorage.setItem("substratum:own-keys", "[1");
    expect(currentShortcuts()).toEqual(shortcuts);
    localStorage.setItem("substratum:own-keys", '{"judge":5,"copy":"k"}');
    expect(keysOf("judge")).toEqual(["j"]);
    // What the part itself listens to is not ours to change.
    expect(keysOf("copy")).toEqual(["Mod+c"]);
  });
});
