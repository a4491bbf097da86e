import type { NextConfig } from "next";

/** What every answer says about itself; the content policy is in proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  },
];

/** Standalone output starts fastest; migrations and the corpus travel with it. */
const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3", "pino", "pdfjs-dist"],
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingIncludes: {
    "/*": ["db/migrations/**/*", "corpus/**/*"],
  },
  outputFileTracingExcludes: {
    "/*": ["corpus/incoming/**/*", "data/**/*", ".cache/**/*"],
  },
  // `npm test` checks the types; the first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
