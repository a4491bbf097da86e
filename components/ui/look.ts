/**
 * Looks that are worked out for one element: the width of a bar, the colour of
 * a person. The content policy allows no style attribute in HTML, so the server
 * sends them as data; a script with the nonce of the answer puts them on before
 * the first picture, and React afterwards.
 */
export type Look = Readonly<Record<string, string>>;

/**
 * The attributes of an element with this look, for components of the browser;
 * properties as in a style sheet.
 */
export function withLook(look: Look) {
  const css = cssOf(look);
  return {
    "data-css": css,
    ref: (element: HTMLElement | null) => {
      if (element) element.style.cssText = css;
    },
  };
}

function cssOf(look: Look): string {
  return Object.entries(look)
    .map(([property, value]) => `${property}:${value.replace(/[;{}]/g, "")}`)
    .join(";");
}

/** The script: puts on all looks that have come so far. */
export const PUT_ON_LOOKS =
  'for(const e of document.querySelectorAll("[data-css]"))e.style.cssText=e.dataset.css';
