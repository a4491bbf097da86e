/** docs/keyboard.md, written from the list the program itself reads. */
import { keyCaps } from "@/lib/shortcuts/keys";
import {
  type Shortcut,
  shortcutGroups,
  shortcuts,
} from "@/lib/shortcuts/shortcuts";

/** The whole page; the same list gives the same page. */
export function keyboardPage(): string {
  const tables = shortcutGroups.map(({ id, label }) => {
    const rows = shortcuts.filter(({ group }) => group === id).map(rowOf);
    return `## ${label}\n\n| Keys | What they do |\n| --- | --- |\n${rows.join("\n")}\n`;
  });
  return `# Keyboard\n\nEverything can be done from the keyboard. In the program, \`?\` shows this list. Single letters can be switched off there. On a Mac, ⌘ stands for Ctrl.\n\n${tables.join("\n")}`;
}

function rowOf({ keys, label }: Shortcut): string {
  return `| ${keys.map(inWords).join(" or ")} | ${label} |`;
}

function inWords(keys: string): string {
  const joint = keys.includes(" ") ? " then " : " + ";
  return keyCaps(keys, false)
    .map((cap) => `<kbd>${asHtml(cap)}</kbd>`)
    .join(joint);
}

function asHtml(cap: string): string {
  return cap.replace(/[&<|]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
