/** F6 goes round the regions of the window, as in other programs. */
export function stepRegion(step: 1 | -1): boolean {
  const regions = [
    ...document.querySelectorAll<HTMLElement>("[data-region]"),
  ].filter((region) => region.offsetParent !== null);
  if (regions.length === 0) return false;
  const now = regions.findIndex((region) =>
    region.contains(document.activeElement),
  );
  const next = regions.at((now + step + regions.length) % regions.length);
  if (!next) return false;
  const first = next.querySelector<HTMLElement>(
    "[data-region-start], a[href], button, input, [tabindex='0']",
  );
  (first ?? next).focus();
  return true;
}
