import { headers } from "next/headers";

/** The content policy of this request lets scripts with its nonce run. */
export async function nonceOfRequest(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
