/** Stands in for the `server-only` guard, which only a bundler can honour. */
export {};
