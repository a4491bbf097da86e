/** The one place where the keyboard of the window becomes commands. */
import { runCommand } from "./commands";
import { chordOf, isMac, isSingleKey } from "./keys";
import { currentShortcuts, onOwnKeysChange } from "./own-keys";
import { singleKeysOn } from "./preferences";
import { type CommandId, type Shortcut, shortcuts } from "./shortcuts";

/** How long the second key of a sequence may take, in milliseconds. */
const SEQUENCE_WAIT = 1500;

/** Finds the shortcut of a chord, keeping the first key of a sequence. */
export class KeyMatcher {
  private readonly byKeys = new Map<string, Shortcut>();
  private readonly firsts = new Set<string>();
  private first: { chord: string; at: number } | null = null;

  constructor(list: readonly Shortcut[] = shortcuts) {
    for (const shortcut of list.filter(({ local }) => !local)) {
      for (const keys of shortcut.keys) {
        this.byKeys.set(keys, shortcut);
        const [first, second] = keys.split(" ");
        if (first && second) this.firsts.add(first);
      }
    }
  }

  /** "waiting" after the first key of a sequence; null when there is none. */
  match(chord: string, now: number): Shortcut | "waiting" | null {
    const first = this.first;
    this.first = null;
    if (first && now - first.at < SEQUENCE_WAIT) {
      const both = this.byKeys.get(`${first.chord} ${chord}`);
      if (both) return both;
    }
    if (this.firsts.has(chord)) {
      this.first = { chord, at: now };
      return "waiting";
    }
    return this.byKeys.get(chord) ?? null;
  }
}

/** True where letters are text: fields, lists to type in, editable content. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches(
    "textarea, select, input:not([type=checkbox], [type=radio], [type=button]), [role=combobox], [role=listbox], [role=menu], [role=menu] *",
  );
}

let users = 0;
let stop = () => {};

/** Listens until the returned function is called; may be asked for twice. */
export function listenForKeys(): () => void {
  if (users++ === 0) stop = install();
  let done = false;
  return () => {
    if (done) return;
    done = true;
    if (--users === 0) stop();
  };
}

function install(): () => void {
  let matcher = new KeyMatcher(currentShortcuts());
  const stopHearing = onOwnKeysChange(() => {
    matcher = new KeyMatcher(currentShortcuts());
  });
  const mac = isMac(navigator.platform);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event, mac);
    if (!chord || !mayBeCommand(chord, event.target)) return;
    const found = matcher.match(chord, event.timeStamp);
    if (!found) return;
    if (found !== "waiting" && isField(event.target) && !found.inFields) return;
    const done = found === "waiting" || runCommand(found.id as CommandId);
    if (done) event.preventDefault();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => {
    stopHearing();
    document.removeEventListener("keydown", onKeyDown);
  };
}

function mayBeCommand(chord: string, target: EventTarget | null): boolean {
  if (!isSingleKey(chord)) return true;
  // "?" stays, so that somebody who switched the letters off finds them again.
  return !isField(target) && (singleKeysOn() || chord === "?");
}
