/** Who may talk to the program: its own pages, on this machine. */

const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * True for the names of this machine, and for the one the settings allow. Any
 * other name may be a foreign site that points at this address (DNS rebinding).
 */
export function isAllowedHost(
  host: string | null,
  allowed: string | null,
): boolean {
  if (host === null) return false;
  if (LOCAL.test(host)) return true;
  return allowed !== null && withoutPort(host) === withoutPort(allowed);
}

/**
 * True when a write comes from a page of the program. A browser names its page
 * in Sec-Fetch-Site or Origin; what sends neither is no page of another site.
 */
export function isOwnPage(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (origin === null) return true;
  const host = headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}
