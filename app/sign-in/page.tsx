import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/components/people/door";
import { SignInForm } from "@/components/people/sign-in-form";
import { ownPath } from "@/lib/core/links";
import { readEnv } from "@/lib/server/env";
import { whoIsHere } from "@/lib/server/visit";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { back, failed } = await searchParams;
  const to = ownPath(typeof back === "string" ? back : "");
  if ((await whoIsHere()).actor.known) redirect(to);
  return (
    <Door title="Sign in">
      <SignInForm
        back={to}
        service={readEnv().accounts?.oidc?.name ?? null}
        failed={failed !== undefined}
      />
    </Door>
  );
}
