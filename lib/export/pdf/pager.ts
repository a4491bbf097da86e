/**
 * The script of the printed page. Fills sheets with blocks of the text; at the
 * foot of each go the printed notes called on it, then the apparatus in its
 * series. A block that does not fit is cut between two lines; a foot that grows
 * too high goes on at the foot of the next sheet.
 */
export const pager = `"use strict";
window.paged = async () => {
await document.fonts.ready;
const flow = document.getElementById("flow");
const MM = 96 / 25.4;
// What a sheet has for text and foot together; a foot may take the lower part.
const HEIGHT = (296.9 - 16 - 14 - 9 - 7) * MM;
const FOOT = HEIGHT * 0.55;
const RULE = 2 * MM;
const FEWEST = 2;
const heightOf = (element) => element.getBoundingClientRect().height;

/* Notes and entries, by id; their place is at the foot. */
const notes = new Map();
for (const note of document.querySelectorAll(".notes .note")) {
  const label = note.querySelector(".label");
  if (label) label.replaceWith(Object.assign(document.createElement("span"), { className: "label", textContent: label.textContent }));
  notes.set(note.id, note);
}
const entries = new Map([...document.querySelectorAll("#apparatus .entry")].map((entry) => [entry.id, entry]));

/* Leaves of the text in order, each a block of its own, with its division. */
const SELECTOR = "h1,h2,h3,h4,h5,h6,p,.item,.separator";
const leaves = [];
for (const leaf of flow.querySelectorAll(SELECTOR)) {
  if (leaf.closest(".notes")) continue;
  const section = leaf.closest("section");
  if (leaf.closest("blockquote")) leaf.classList.add("quoted");
  const division = section ? section.dataset.section ?? section.dataset.title : "";
  const unit = leaf.closest(".unit");
  leaves.push({ leaf, division, unit });
}
const loose = [...flow.querySelectorAll(".notes .note")].map((n) => n.id);
const called = new Set();
for (const { leaf, unit } of leaves) {
  if (unit && unit.id) {
    if (!leaf.id) leaf.id = unit.id;
    unit.removeAttribute("id");
  }
}
/* One column of blocks, measured in one go. */
const titles = new Map();
for (const section of flow.querySelectorAll("section")) {
  const name = section.dataset.section ?? section.dataset.title;
  if (!titles.has(name)) titles.set(name, section.dataset.title ?? section.querySelector("h1,h2,h3,h4")?.textContent ?? "");
}
const all = [...notes.values()];
flow.replaceChildren(...leaves.map(({ leaf }) => leaf), ...all);
for (const one of leaves) one.height = heightOf(one.leaf);
const heights = new Map();
for (const one of [...all, ...entries.values()]) heights.set(one, heightOf(one));
const lineOf = (element) => parseFloat(getComputedStyle(element).lineHeight) || 12;
const noteLine = all.length > 0 ? lineOf(all[0]) : 12;
flow.style.display = "none";
document.getElementById("apparatus").style.display = "none";
const scratch = document.createElement("div");
scratch.id = "scratch";
scratch.className = "text";
document.body.append(scratch);
const output = document.createElement("div");
output.style.display = "none";
document.body.append(output);

/* Places where lines begin, as [node, offset], found by halving. */
function linesOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const starts = [];
  let bottom = -Infinity;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest(".page-break,.call,.note-ref")) continue;
    const at = (i) => {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const rects = range.getClientRects();
      return rects.length > 0 ? rects[rects.length - 1] : null;
    };
    const middleAt = (i) => {
      const box = at(i);
      return box ? (box.top + box.bottom) / 2 : -Infinity;
    };
    let from = 0;
    const length = node.data.length;
    while (from < length) {
      if (middleAt(length - 1) <= bottom) break;
      let low = from, high = length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (middleAt(middle) > bottom) high = middle; else low = middle + 1;
      }
      const box = at(low);
      if (!box || (box.top + box.bottom) / 2 <= bottom) break;
      starts.push({ node, offset: low, top: box.top });
      bottom = box.bottom;
      from = low + 1;
    }
  }
  return starts;
}
/* The feet that a stretch of text calls for: notes first, then entries. */
function feetIn(root) {
  const feet = [];
  for (const call of root.querySelectorAll("a.note-ref[href], a.call[href]")) {
    const id = decodeURIComponent(call.getAttribute("href").slice(1));
    const foot = call.classList.contains("note-ref") ? notes.get(id) : entries.get(id);
    if (!foot || called.has(foot)) continue;
    feet.push(foot);
    // A note has passages and calls of its own.
    if (notes.has(id)) feet.push(...feetIn(foot));
  }
  return [...new Set(feet)];
}
const sumOf = (feet) => feet.reduce((sum, foot) => sum + heights.get(foot), 0);

/* Cuts a block after so many lines; what follows stays in the block. */
function cutAfter(block, starts, count) {
  const { node, offset } = starts[count];
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  const head = block.cloneNode(false);
  head.append(range.extractContents());
  head.classList.add("cut");
  block.removeAttribute("id");
  for (const twin of block.querySelectorAll("[id]")) {
    if (head.querySelector("#" + CSS.escape(twin.id))) twin.removeAttribute("id");
  }
  block.classList.add("on");
  block.classList.remove("first");
  return head;
}

let sheet = null;
const sheets = [];
let waiting = [];
let division = "";
function openSheet() {
  sheet = { blocks: [], feet: [], used: 0, foot: 0, division };
  sheets.push(sheet);
  if (sheets.length % 20 === 0) console.log("sheet " + sheets.length);
  const carried = waiting;
  waiting = [];
  addFeet(carried, FOOT * 0.7);
}
const room = () => HEIGHT - sheet.used - sheet.foot;
const isNote = (foot) => foot.classList.contains("note");
/* Puts feet on the sheet, notes before entries; the rest waits for the next. */
function addFeet(feet, most) {
  for (const foot of feet) called.add(foot);
  for (const foot of feet.filter(isNote)) addFoot(foot, room());
  for (const foot of feet.filter((foot) => !isNote(foot))) addFoot(foot, most - sheet.foot);
}
/* Entries never keep a note from its page; a note waits for notes only. */
function addFoot(foot, most) {
  if (waiting.some((other) => isNote(other) || !isNote(foot))) return void waiting.push(foot);
  const rule = sheet.feet.length === 0 ? RULE : 1 * MM;
  const space = Math.min(most, room()) - rule;
  const height = heights.get(foot);
  if (height <= space) {
    sheet.feet.push(foot);
    sheet.foot += height + rule;
    return;
  }
  const fits = Math.floor(space / noteLine);
  scratch.replaceChildren(foot);
  const starts = fits >= FEWEST ? linesOf(foot) : [];
  if (fits >= FEWEST && starts.length - fits >= FEWEST) {
    const head = cutAfter(foot, starts, fits);
    scratch.replaceChildren(head, foot);
    sheet.feet.push(head);
    sheet.foot += heightOf(head) + rule;
    heights.set(foot, heightOf(foot));
  }
  waiting.push(foot);
}
/* Height that feet will at least take here: all notes, what entries can. */
function needed(feet) {
  if (feet.length === 0) return 0;
  const of = (list) => (list.length === 0 ? 0 : sumOf(list) + list.length * MM);
  const printed = Math.min(of(feet.filter(isNote)) + RULE, FOOT);
  const rest = of(feet.filter((foot) => !isNote(foot)));
  return printed + Math.max(0, Math.min(rest, FOOT - sheet.foot - printed));
}
function place(block, height) {
  sheet.blocks.push(block);
  sheet.used += height;
}
function put(one, next) {
  const heading = /^H[1-6]$/.test(one.leaf.tagName);
  let block = one.leaf, height = one.height;
  for (;;) {
    const feet = feetIn(block);
    const follow = heading && next ? Math.min(next.height, 3 * 20) : 0;
    if (height + follow + needed(feet) <= room()) {
      place(block, height);
      addFeet(feet, FOOT);
      return;
    }
    const empty = sheet.blocks.length === 0;
    if (heading && !empty) { openSheet(); continue; }
    scratch.replaceChildren(block);
    const starts = linesOf(block);
    const line = starts.length > 1 ? (starts[starts.length - 1].top - starts[0].top) / (starts.length - 1) : height;
    let count = Math.min(starts.length - FEWEST, Math.floor(room() / line));
    const top = block.getBoundingClientRect().top;
    for (; count >= FEWEST; count--) {
      const range = document.createRange();
      range.setStart(block, 0);
      range.setEnd(starts[count].node, starts[count].offset);
      const part = range.cloneContents();
      if (starts[count].top - top + needed(feetIn(part)) <= room()) break;
    }
    if (count >= FEWEST) {
      const head = cutAfter(block, starts, count);
      scratch.replaceChildren(head, block);
      const taken = heightOf(head);
      height = heightOf(block);
      const feetOfHead = feetIn(head);
      place(head, taken);
      addFeet(feetOfHead, FOOT);
      openSheet();
      continue;
    }
    if (empty && sheet.feet.length === 0) {
      // Higher than a sheet and not to be cut: it is shown as far as it goes.
      place(block, height);
      addFeet(feet, FOOT);
      return;
    }
    openSheet();
  }
}
openSheet();
for (const [i, one] of leaves.entries()) {
  if (one.division !== division && one.division !== "") {
    const first = division === "";
    division = one.division;
    if (first || sheet.blocks.length > 0) openSheet();
    sheet.division = division;
  }
  put(one, leaves[i + 1]);
}
/* Notes that nothing calls stand behind the text, none is lost. */
const uncalled = loose.map((id) => notes.get(id)).filter((note) => !called.has(note));
const unentered = [...entries.values()].filter((entry) => !called.has(entry));
addFeet([...uncalled, ...uncalled.flatMap(feetIn), ...unentered].filter((foot) => !called.has(foot)), FOOT);
while (waiting.length > 0) openSheet();

/* The sheets as pages: head, text, notes, series, number. */
const make = (name, className, ...children) => {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
};
const order = (foot) => isNote(foot) ? "" : foot.dataset.series;
for (const [i, one] of sheets.entries()) {
  const feet = one.feet.map((foot, at) => ({ foot, at })).sort((a, b) => order(a.foot) < order(b.foot) ? -1 : order(a.foot) > order(b.foot) ? 1 : a.at - b.at).map(({ foot }) => foot);
  for (const [at, foot] of feet.entries()) if (at === 0 ? false : order(foot) !== order(feet[at - 1])) foot.classList.add("first");
  const title = i % 2 ? document.body.dataset.head : titles.get(one.division) || document.body.dataset.head;
  const body = make("div", "body", make("div", "text", ...one.blocks));
  if (feet.length > 0) body.append(make("div", "foot", ...feet));
  output.append(make("section", "sheet", make("div", "head", i === 0 ? "" : title), body, make("div", "number-of-sheet", String(i + 1))));
}
flow.remove();
document.getElementById("apparatus").remove();
scratch.remove();
output.style.display = "";
console.log("sheets " + sheets.length);
return sheets.length;
};
`;
