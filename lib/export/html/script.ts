/**
 * The little program inside the edition: cards level with their passages,
 * filters, permalinks. It only moves and hides what is there without it.
 */
export const script = `"use strict";
(() => {
const root = document.documentElement;
const wide = matchMedia("(min-width: 1100px)");
const list = document.querySelector(".cards");
const column = document.getElementById("annotations");
const form = document.querySelector(".filters");
if (!list || !form) return;
root.classList.add("js");
form.hidden = false;
const cards = new Map([...document.querySelectorAll(".card")].map((card) => [card.id, card]));
const calls = new Map([...document.querySelectorAll(".call")].map((call) => [call.dataset.ids, call]));
// Where each annotation begins: its first mark, or the sign of its point.
const starts = new Map();
for (const mark of document.querySelectorAll(".mark[data-ids], .call")) {
  for (const id of mark.dataset.ids.split(" ")) if (!starts.has(id)) starts.set(id, mark);
}
const near = new Set();
const pins = new Map();
let current = null;
let waiting = false;

const GAP = 8;
function layOut() {
  waiting = false;
  if (!wide.matches) return;
  const top = column.getBoundingClientRect().top;
  const drawn = new Set([...near, ...pins.keys()].filter((id) => starts.has(id)));
  for (const [id, card] of cards) card.classList.toggle("near", drawn.has(id));
  const placed = [...drawn].filter((id) => !cards.get(id).classList.contains("off"))
    .map((id) => ({ id, card: cards.get(id), at: (pins.get(id) ?? starts.get(id)).getBoundingClientRect().top - top }))
    .sort((a, b) => a.at - b.at);
  for (const p of placed) p.height = p.card.offsetHeight;
  let pivot = placed.findIndex((p) => p.id === current);
  if (pivot < 0) pivot = 0;
  for (let i = pivot; i < placed.length; i++) {
    const before = placed[i - 1];
    placed[i].top = i > pivot ? Math.max(placed[i].at, before.top + before.height + GAP) : placed[i].at;
  }
  for (let i = pivot - 1; i >= 0; i--) {
    placed[i].top = Math.min(placed[i].at, placed[i + 1].top - placed[i].height - GAP);
  }
  for (const p of placed) p.card.style.top = p.top + "px";
}
function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(layOut);
}
const watcher = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    for (const id of begins.get(entry.target)) {
      if (entry.isIntersecting) near.add(id); else near.delete(id);
    }
  }
  soon();
}, { rootMargin: "200px 0px" });
const begins = new Map();
for (const [id, mark] of starts) begins.set(mark, [...(begins.get(mark) ?? []), id]);
for (const mark of begins.keys()) watcher.observe(mark);
addEventListener("resize", soon);
addEventListener("scroll", soon, { passive: true });
wide.addEventListener("change", () => {
  for (const card of cards.values()) card.style.top = "";
  soon();
});

function light(id, ids = id ? [id] : []) {
  current = id;
  for (const lit of document.querySelectorAll(".lit, .named")) lit.classList.remove("lit", "named");
  for (const one of ids) cards.get(one)?.classList.add("named");
  cards.get(id)?.classList.add("lit");
  if (id) for (const mark of document.querySelectorAll('.mark[data-ids~="' + id + '"], .call[data-ids="' + id + '"]')) mark.classList.add("lit");
  soon();
}
/* All that is said of a passage: its cards come level with the place clicked. */
function showAt(mark, id, ids) {
  pins.clear();
  for (const one of ids) pins.set(one, mark);
  light(id, ids);
  if (!wide.matches) return openSheet(mark, ids);
  if (mark.classList.contains("call")) requestAnimationFrame(() => requestAnimationFrame(() => cards.get(id).focus({ preventScroll: true })));
}
/* On a narrow window the same cards in a sheet at the foot. */
const sheet = document.createElement("dialog");
sheet.className = "sheet";
sheet.setAttribute("aria-label", "Annotations on this passage");
document.body.append(sheet);
let opener = null;
function openSheet(mark, ids) {
  opener = mark;
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", () => sheet.close());
  sheet.replaceChildren(close, ...ids.map((id) => {
    const card = cards.get(id).cloneNode(true);
    const shown = document.createElement("div");
    shown.className = card.className;
    shown.append(...card.childNodes);
    return shown;
  }));
  if (!sheet.open) sheet.show();
  close.focus();
}
sheet.addEventListener("close", () => {
  light(null);
  opener?.focus?.({ preventScroll: true });
});
document.addEventListener("click", (event) => {
  if (sheet.contains(event.target)) return void (event.target.closest("a") && sheet.close());
  if (event.target.closest("a:not(.call), select, input, summary")) return;
  const mark = event.target.closest(".mark, .call");
  const card = event.target.closest(".card");
  if (mark) {
    if (getSelection().toString() !== "") return;
    const ids = mark.dataset.ids.split(" ").filter((id) => cards.has(id) && !cards.get(id).classList.contains("off"));
    if (ids.length === 0) return;
    event.preventDefault();
    const at = ids.indexOf(current);
    showAt(mark, at > 0 ? ids[at - 1] : ids[ids.length - 1], ids);
  } else if (card) light(card.id);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !current) return;
  if (sheet.open) return sheet.close();
  const call = calls.get(current);
  pins.clear();
  light(null);
  call?.focus({ preventScroll: true });
});
function follow() {
  const id = location.hash.slice(1);
  if (!cards.has(id)) return;
  light(id);
  if (wide.matches) starts.get(id)?.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", follow);

const isIn = (list, key) => (list ?? "").split(" ").includes(key);
function filter() {
  const by = form.elements.by.value, kind = form.elements.kind.value, says = form.elements.says.value;
  const words = form.elements.words.value.trim().toLowerCase();
  const within = form.elements.within?.value ?? "", without = form.elements.without?.value ?? "";
  let shown = 0;
  for (const card of cards.values()) {
    const on = (!by || card.dataset.by === by) && (!kind || card.dataset.kind === kind) &&
      (!says || card.dataset.says.split(" ").includes(says)) &&
      (!within || isIn(card.dataset.parts, within)) && (!without || !isIn(card.dataset.parts, without)) &&
      (!words || card.textContent.toLowerCase().includes(words));
    card.classList.toggle("off", !on);
    if (on) shown++;
  }
  for (const mark of document.querySelectorAll("[data-ids]")) {
    const on = mark.dataset.ids.split(" ").some((id) => !cards.get(id)?.classList.contains("off"));
    mark.classList.toggle("off", !on);
  }
  // What one hand wrote is taken out of the text, block by block.
  let absent = 0;
  for (const block of document.querySelectorAll("[data-hands]")) {
    const gone = without !== "" && isIn(block.dataset.hands, without);
    block.classList.toggle("absent", gone);
    if (gone) absent++;
  }
  const left = absent === 0 ? "" : absent + " blocks left out";
  const counted = shown === cards.size ? "" : shown + " of " + cards.size + " shown";
  form.elements.shown.value = [counted, left].filter(Boolean).join(", ");
  soon();
}
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
follow();
soon();
})();
`;
