import type { Metadata } from "next";
import { Door } from "@/components/people/door";
import { InvitationForm } from "@/components/people/invitation-form";
import { Notice } from "@/components/ui/notice";
import { AppError } from "@/lib/core/errors";
import { lookAtLink, type OpenLink } from "@/lib/server/accounts/invite";
import { visit } from "@/lib/server/visit";
import { roles } from "@/lib/vocabulary/roles";

export const metadata: Metadata = { title: "Invitation" };

interface Props {
  params: Promise<{ token: string }>;
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const found = await find(token);
  if (found instanceof AppError) {
    return (
      <Door title="Invitation">
        <Notice look="refusal" title="This link does not work">
          {found.message}
        </Notice>
      </Door>
    );
  }
  const { purpose, email, known } = found;
  return (
    <Door title={purpose === "reset" ? "New password" : "Invitation"}>
      {purpose === "join" && <p>{wordsOf(found)}</p>}
      <InvitationForm
        token={token}
        email={email}
        asksName={!known}
        asksPassword={!known || purpose === "reset"}
      />
    </Door>
  );
}

function wordsOf({ source, role }: OpenLink): string {
  const label = roles.find(({ id }) => id === role)?.label.toLowerCase();
  return source && label
    ? `You are invited to work on “${source}” as ${label}.`
    : "You are invited to this workbench.";
}

async function find(token: string): Promise<OpenLink | AppError> {
  const { db } = await visit("acceptInvitation");
  try {
    return lookAtLink(db, token);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
