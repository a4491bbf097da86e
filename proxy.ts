import { type NextRequest, NextResponse } from "next/server";
import { isAllowedHost } from "@/lib/server/host";

const development = process.env.NODE_ENV === "development";

/**
 * Gives every page its content policy: scripts only with this answer's nonce
 * or loaded by one of them, nothing from another host.
 */
export function proxy(request: NextRequest): NextResponse {
  const served =
    process.env["SUBSTRATUM_AUTH"] === "accounts"
      ? new URL(process.env["SUBSTRATUM_URL"] ?? "http://localhost").host
      : (process.env["SUBSTRATUM_HOST"] ?? null);
  if (!isAllowedHost(request.headers.get("host"), served)) {
    return new NextResponse("This host name is not served here.", {
      status: 403,
    });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  // Next reads the nonce from the request and sets it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  // Where to lead back to after signing in.
  const { pathname, search } = request.nextUrl;
  headers.set("x-asked-for", `${pathname}${search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** Pages only: answers of the interface and files are no documents. */
export const config = {
  matcher: ["/((?!api/|_next/static|_next/image|.*\\.[a-z0-9]+$).*)"],
};

/**
 * The one style attribute that comes from elsewhere, by its hash: what hides
 * the input behind a checkbox, in the primitives of Base UI.
 */
const HIDDEN_INPUT =
  "'unsafe-hashes' 'sha256-5F9GrKBhqyaNOeYUtJnXqF6zx18El+yIK5QJdjPDOus='";

function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // What is worked out for one element is put on by script: see look.ts.
    `style-src 'self' ${development ? "'unsafe-inline'" : HIDDEN_INPUT}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
