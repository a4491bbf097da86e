import { describe, expect, it } from "vitest";
import { isAllowedHost, isOwnPage } from "./host";

describe("a host name", () => {
  it.each(["127.0.0.1:3000", "localhost", "LOCALHOST:80", "[::1]:3000"])(
    "%s is this machine",
    (host) => expect(isAllowedHost(host, null)).toBe(true),
  );
  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.nip.io",
    "127.0.0.1@evil.example",
    null,
  ])("%s is not", (host) => expect(isAllowedHost(host, null)).toBe(false));

  it("is served when the settings name it", () => {
    expect(isAllowedHost("archive.lan:3000", "archive.lan")).toBe(true);
    expect(isAllowedHost("other.lan:3000", "archive.lan")).toBe(false);
  });
});

describe("a write", () => {
  const own = (headers: Record<string, string>) =>
    isOwnPage(new Headers({ host: "localhost:3000", ...headers }));

  it("may come from the program's pages or from no page at all", () => {
    expect(own({ "sec-fetch-site": "same-origin" })).toBe(true);
    expect(own({ origin: "http://localhost:3000" })).toBe(true);
    expect(own({})).toBe(true);
  });
  it("may not come from another site", () => {
    expect(own({ "sec-fetch-site": "cross-site" })).toBe(false);
    expect(own({ "sec-fetch-site": "same-site" })).toBe(false);
    expect(own({ origin: "http://localhost:4000" })).toBe(false);
    expect(own({ origin: "null" })).toBe(false);
  });
});
