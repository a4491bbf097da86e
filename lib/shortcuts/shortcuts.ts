/**
 * Every key of the program, as data: the keyboard, the command palette, the
 * tooltips and the help page read this one list. What a command does is said
 * where it is at home (see commands.ts); here is what it is called.
 *
 * Keys: "Mod" is Ctrl, on a Mac ⌘. "g r" is first g, then r. Letters are those
 * of the key cap; signs are the character that is typed ("?", "{").
 */
export const shortcutGroups = [
  { id: "judge", label: "Judge and annotate" },
  { id: "select", label: "Select" },
  { id: "move", label: "Move" },
  { id: "annotation", label: "The selected annotation" },
  { id: "emend", label: "Correct the text" },
  { id: "finding", label: "Findings of the lenses" },
  { id: "go", label: "Go to" },
  { id: "program", label: "Everywhere" },
] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number]["id"];

export interface Shortcut {
  readonly id: string;
  /** Any of these; the first is the one shown. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: ShortcutGroup;
  /** Handled by the focused part itself: shown in the help, not dispatched. */
  readonly local?: boolean;
  /** Works while a text field has the focus, too. */
  readonly inFields?: boolean;
}

const judge = [
  { id: "judge", keys: ["j"], label: "Judge the passage" },
  {
    id: "choose-value",
    keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"],
    label: "Choose a value while the strip is open",
    local: true,
  },
  { id: "omission", keys: ["o"], label: "Mark an omission" },
  { id: "link", keys: ["l"], label: "Link to a note, passage or reference" },
  { id: "comment", keys: ["c"], label: "Comment" },
  { id: "evidence", keys: ["e"], label: "Evidence from this passage" },
  {
    id: "hand-passage",
    keys: ["Shift+h"],
    label: "Give the passage to a hand",
  },
  { id: "repeat", keys: ["."], label: "Repeat the last judgment here" },
  { id: "undo", keys: ["Mod+z"], label: "Undo the last act" },
  { id: "redo", keys: ["Mod+Shift+z", "Mod+y"], label: "Redo" },
] as const;

const select = [
  {
    id: "select-sentence",
    keys: ["s"],
    label: "Select the sentence; again, the next one too",
  },
  {
    id: "shrink-sentence",
    keys: ["Shift+s"],
    label: "Give back the last sentence",
  },
  { id: "select-paragraph", keys: ["p"], label: "Select the paragraph" },
  {
    id: "copy",
    keys: ["Mod+c"],
    label: "Copy the words, and what is judged of them",
    local: true,
  },
  { id: "copy-words", keys: ["Mod+Shift+c"], label: "Copy the words alone" },
  {
    id: "extend-selection",
    keys: ["Shift+ArrowRight", "Shift+ArrowLeft"],
    label: "Extend the selection",
    local: true,
  },
] as const;

const move = [
  { id: "next-annotation", keys: ["]"], label: "Next annotation" },
  { id: "previous-annotation", keys: ["["], label: "Previous annotation" },
  { id: "next-unjudged", keys: ["}"], label: "Next passage not judged yet" },
  {
    id: "previous-unjudged",
    keys: ["{"],
    label: "Previous passage not judged yet",
  },
  {
    id: "cycle-stack",
    keys: ["Tab"],
    label: "Next of the annotations at the caret",
    local: true,
  },
  { id: "hands", keys: ["g h"], label: "Whose hand wrote what, while reading" },
  { id: "find", keys: ["/"], label: "Find in this text" },
  { id: "next-hit", keys: ["n", "F3"], label: "Next place found" },
  {
    id: "previous-hit",
    keys: ["Shift+n", "Shift+F3"],
    label: "Previous place found",
  },
  {
    id: "next-region",
    keys: ["F6"],
    label: "Next region of the window",
    inFields: true,
  },
  {
    id: "previous-region",
    keys: ["Shift+F6"],
    label: "Previous region of the window",
    inFields: true,
  },
  {
    id: "back",
    keys: ["Escape"],
    label: "Back one level, ending in the text",
    local: true,
  },
] as const;

const annotation = [
  {
    id: "open",
    keys: ["Enter"],
    label: "Write in it; on a note call, open the note",
    local: true,
  },
  {
    id: "save-and-return",
    keys: ["Mod+Enter"],
    label: "Save what is written and return to the text",
    local: true,
  },
  { id: "agree", keys: ["a"], label: "Agree: the same judgment in your name" },
  { id: "differ", keys: ["d"], label: "Differ: judge the same passage" },
  {
    id: "add-range",
    keys: ["+"],
    label: "Add the selection as a further range",
  },
  { id: "remove-range", keys: ["-"], label: "Remove the range at the caret" },
  { id: "withdraw", keys: ["x"], label: "Withdraw, or restore" },
  { id: "history", keys: ["h"], label: "Show its history" },
] as const;

const emend = [
  { id: "split-block", keys: ["Enter"], label: "New block", local: true },
  {
    id: "new-line",
    keys: ["Shift+Enter"],
    label: "New line within the block",
    local: true,
  },
  {
    id: "join-block",
    keys: ["Backspace", "Delete"],
    label: "At the edge of a block: join it with its neighbour",
    local: true,
  },
  {
    id: "move-block-down",
    keys: ["Alt+ArrowDown"],
    label: "Move the block down",
    local: true,
  },
  {
    id: "move-block-up",
    keys: ["Alt+ArrowUp"],
    label: "Move the block up",
    local: true,
  },
  {
    id: "bring-page-border",
    keys: ["Alt+p"],
    label: "Bring the nearest page border here",
    local: true,
  },
  {
    id: "remove-atom",
    keys: ["Alt+Backspace"],
    label: "Take the page border, note call or mark beside the caret away",
    local: true,
  },
  {
    id: "emend-undo",
    keys: ["Mod+z"],
    label: "Undo; then, take the last correction back",
    local: true,
  },
  {
    id: "emend-redo",
    keys: ["Mod+Shift+z", "Mod+y"],
    label: "Redo; then, make the correction again",
    local: true,
  },
  {
    id: "emend-save",
    keys: ["Mod+s"],
    label: "End the correction and save it now",
    local: true,
  },
  {
    id: "emend-reason",
    keys: ["Alt+r"],
    label: "Say why the last correction was made",
    inFields: true,
  },
] as const;

const finding = [
  { id: "next-finding", keys: ["f"], label: "Next finding" },
  { id: "previous-finding", keys: ["Shift+f"], label: "Previous finding" },
  { id: "accept-finding", keys: ["y"], label: "Accept: it becomes evidence" },
  { id: "reject-finding", keys: ["r"], label: "Reject" },
  { id: "defer-finding", keys: ["w"], label: "Defer: decide later" },
] as const;

const go = [
  { id: "go-library", keys: ["g l"], label: "Library" },
  { id: "go-import", keys: ["g i"], label: "Import a source" },
  { id: "go-search", keys: ["g s"], label: "Search everything" },
  { id: "go-read", keys: ["g r"], label: "Read this source" },
  { id: "go-annotate", keys: ["g a"], label: "Annotate this source" },
  { id: "go-emend", keys: ["g c"], label: "Correct the text of this source" },
  { id: "go-dossier", keys: ["g d"], label: "Dossier of this source" },
  { id: "go-evidence", keys: ["g v"], label: "Evidence on this source" },
  { id: "go-lenses", keys: ["g f"], label: "Findings of the lenses" },
  { id: "go-export", keys: ["g e"], label: "Make an edition of this source" },
  { id: "go-start", keys: ["g g"], label: "Beginning of the text" },
  { id: "go-page", keys: ["g p"], label: "A printed page" },
] as const;

const program = [
  {
    id: "desk-new",
    keys: ["g w"],
    label: "Write a new thing, on the evidence page",
  },
  {
    id: "palette",
    keys: ["Mod+k"],
    label: "Find a command",
    inFields: true,
  },
  { id: "help", keys: ["?"], label: "All keys" },
  { id: "theme", keys: ["g t"], label: "Light, dark or as the system" },
] as const;

type Entry = Omit<Shortcut, "group">;

/** Every command, in the order in which help and palette list them. */
export const shortcuts: readonly Shortcut[] = [
  ...grouped("judge", judge),
  ...grouped("select", select),
  ...grouped("move", move),
  ...grouped("annotation", annotation),
  ...grouped("emend", emend),
  ...grouped("finding", finding),
  ...grouped("go", go),
  ...grouped("program", program),
];

export type CommandId =
  | (typeof judge)[number]["id"]
  | (typeof select)[number]["id"]
  | (typeof move)[number]["id"]
  | (typeof annotation)[number]["id"]
  | (typeof emend)[number]["id"]
  | (typeof finding)[number]["id"]
  | (typeof go)[number]["id"]
  | (typeof program)[number]["id"];

/** The first key of a command, as shown on buttons. */
export function keyOf(
  id: CommandId,
  list: readonly Shortcut[] = shortcuts,
): string {
  return list.find((shortcut) => shortcut.id === id)?.keys[0] ?? "";
}

function grouped(group: ShortcutGroup, entries: readonly Entry[]): Shortcut[] {
  return entries.map((entry) => ({ ...entry, group }));
}
