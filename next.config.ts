import type { NextConfig } from "next";

/** Standalone output starts fastest; migrations and the corpus travel with it. */
const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3", "pino"],
  outputFileTracingRoot: import.meta.dirname,
};

export default config;
