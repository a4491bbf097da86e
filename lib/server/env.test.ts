import { describe, expect, it } from "vitest";
import { type Env, readEnv, requireSafe } from "./env";

const accounts = {
  SUBSTRATUM_AUTH: "accounts",
  SUBSTRATUM_URL: "https://workbench.example.org/somewhere",
};

function envWith(settings: Record<string, string>): Env {
  return readEnv({ NODE_ENV: "test", ...settings });
}

describe("a server that others can reach", () => {
  it.each([undefined, "0.0.0.0", "::", "192.0.2.7", "my-machine"])(
    "does not start without accounts when it listens on %s",
    (listening) => {
      expect(() => requireSafe(envWith({}), listening)).toThrow(
        /without signing in\. Set SUBSTRATUM_AUTH=accounts/,
      );
      requireSafe(envWith(accounts), listening);
    },
  );

  it("does not start without accounts when it has a name for others", () => {
    const env = envWith({ SUBSTRATUM_HOST: "workbench.example.org" });
    expect(() => requireSafe(env, "127.0.0.1")).toThrow(/without signing in/);
  });

  it.each(["127.0.0.1", "localhost", "::1"])(
    "starts as ever when it listens on %s alone",
    (listening) => {
      requireSafe(envWith({}), listening);
    },
  );
});

describe("the settings of accounts", () => {
  it("need the address people use, and serve its host alone", () => {
    expect(() => envWith({ SUBSTRATUM_AUTH: "accounts" })).toThrow(
      /SUBSTRATUM_URL/,
    );
    const env = envWith(accounts);
    expect(env.host).toBe("workbench.example.org");
    expect(env.accounts?.url).toBe("https://workbench.example.org");
  });

  it("refuse another service that is half described", () => {
    const half = { ...accounts, SUBSTRATUM_OIDC_ISSUER: "https://id.example" };
    expect(() => envWith(half)).toThrow(/SUBSTRATUM_OIDC_CLIENT_ID/);
  });
});
