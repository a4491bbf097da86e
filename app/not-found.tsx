import { Message } from "@/components/shell/message";
import { ButtonLink } from "@/components/ui/button";

export default function NotFound() {
  return (
    <Message title="Nothing stands at this address">
      <p>
        The source may have another name, or the address was copied in part.
        Everything that was stored is where it was.
      </p>
      <ButtonLink href="/sources">To the library</ButtonLink>
    </Message>
  );
}
