import type { Metadata } from "next";
import { Door } from "@/components/people/door";

export const metadata: Metadata = { title: "Signed in" };

/** Where the sign-in of a second window ends: the first one has the words. */
export default function SignedInPage() {
  return (
    <Door title="Signed in">
      <p>
        Close this window. What waited in the other one is sent by itself within
        half a minute, or at once with “Try again”.
      </p>
    </Door>
  );
}
