/** Walking through a page by Tab, noting where the focus goes. */
import type { Page } from "@playwright/test";

export interface FocusWalk {
  /** Parts that should take the focus and were not met. */
  readonly missed: readonly string[];
  /** Parts that had the focus without showing it. */
  readonly unmarked: readonly string[];
  /** Parts that had the focus while all of them was covered or out of sight. */
  readonly hidden: readonly string[];
}

/** Steps in either direction: enough for every screen but a long text. */
const STEPS = 160;

declare global {
  interface Window {
    walk: { met: Set<Element>; unmarked: Set<string>; hidden: Set<string> };
  }
}

/** Goes through the page forwards and backwards. */
export async function walkByTab(page: Page): Promise<FocusWalk> {
  await prepare(page);
  for (const key of ["Tab", "Shift+Tab"]) {
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement)
        document.activeElement.blur();
    });
    for (let step = 0; step < STEPS; step++) {
      await page.keyboard.press(key);
      if (!(await noteFocus(page))) break;
    }
  }
  return await page.evaluate(collectWalk);
}

async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.walk = { met: new Set(), unmarked: new Set(), hidden: new Set() };
  });
}

/** False when the focus has left the page, or is where it has been. */
function noteFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { met, unmarked, hidden } = window.walk;
    const at = document.activeElement;
    if (!at || at === document.body) return false;
    const name = `${at.localName} ${at.getAttribute("aria-label") ?? at.textContent?.trim().slice(0, 40)}`;
    const seen = [at, at.parentElement, at.firstElementChild].some((one) => {
      const look = one && getComputedStyle(one);
      return (
        look && (look.outlineStyle !== "none" || look.boxShadow !== "none")
      );
    });
    if (!seen && !at.matches(".document")) unmarked.add(name);
    const boxes = [...at.getClientRects()];
    const shown = boxes.some((box) =>
      [0.1, 0.5, 0.9].some((part) => {
        const x = box.left + box.width / 2;
        const y = box.top + box.height * part;
        const top = document.elementFromPoint(x, y);
        return top && (at.contains(top) || top.contains(at));
      }),
    );
    // A whole text is never in the window as a whole.
    if (!shown && !at.matches(".document")) hidden.add(name);
    met.add(at);
    return true;
  });
}

function collectWalk(): FocusWalk {
  const { met, unmarked, hidden } = window.walk;
  const parts = document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary, [tabindex]",
  );
  const missed = [...parts].filter((part) => {
    const radio = part.matches("input[type=radio]:not(:checked)");
    // Cards come and go with the text, which the walk sets moving.
    const inText = part.closest(
      ".document, aside article, [aria-hidden=true], [inert]",
    );
    return (
      part.tabIndex >= 0 &&
      !part.matches(":disabled, [type=hidden]") &&
      !radio &&
      !inText &&
      part.checkVisibility({ visibilityProperty: true }) &&
      !met.has(part)
    );
  });
  return {
    missed: missed.map((part) => part.outerHTML.slice(0, 120)),
    unmarked: [...unmarked],
    hidden: [...hidden],
  };
}
