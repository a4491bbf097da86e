/**
 * Remembers what stands at the top of the window in the server's HTML, and
 * brings the same block to the same height in the editor: both have the same
 * elements, so the way down to a block is the same in both.
 */
export function holdPlace(
  place: HTMLElement,
  first: HTMLElement | null,
): (fresh: HTMLElement) => void {
  const scroller = place.closest<HTMLElement>("[data-scroller]");
  const block = first && scroller ? blockAtTop(first, scroller) : null;
  if (!first || !scroller || !block) return () => {};
  const path = pathTo(first, block);
  const before = block.getBoundingClientRect().top;
  return (fresh) => {
    for (let attempt = 0; attempt < 3; attempt++) {
      const same = follow(fresh, path);
      if (!same) return;
      const by = same.getBoundingClientRect().top - before;
      if (Math.abs(by) < 0.5) return;
      scroller.scrollBy({ top: by, behavior: "instant" });
    }
  };
}

function blockAtTop(first: HTMLElement, scroller: HTMLElement) {
  const { top } = scroller.getBoundingClientRect();
  let block: Element = first;
  for (;;) {
    const inner = [...block.children].find(
      (child) => child.getBoundingClientRect().bottom > top + 1,
    );
    const deeper = inner?.matches("section, .unit, blockquote, .list");
    if (!inner) return block === first ? null : block;
    block = inner;
    if (!deeper) return block;
  }
}

function pathTo(root: Element, target: Element): number[] {
  const path: number[] = [];
  let at: Element | null = target;
  while (at && at !== root) {
    path.unshift([...(at.parentElement?.children ?? [])].indexOf(at));
    at = at.parentElement;
  }
  return path;
}

function follow(root: Element, path: readonly number[]): Element | null {
  let at: Element | null = root;
  for (const step of path) at = at?.children[step] ?? null;
  return at;
}
