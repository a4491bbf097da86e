/** A document inside an article, as a unit. */
import type { ContainerDraft } from "../draft";
import type { InlineContext } from "../inline/block-inline";
import { factsOf, letterDraft } from "../letters/letter-draft";
import { calledIn, letterOf, signedWithin, toldBy } from "./documents";
import type { Embedded } from "./embedded";
import type { Passage } from "./passages";

/** `before` are the passages in front of it, which introduce it. */
export function embeddedDraft(
  embedded: Embedded,
  before: readonly Passage[],
  nextId: () => string,
  context: InlineContext,
): ContainerDraft {
  const letter = letterOf(embedded);
  const [facts] = factsOf([letter], nextId, context.ledger);
  if (!facts) throw new Error("A document without facts");
  const told = toldBy(wordsBefore(before));
  const signed = signedWithin(embedded.parts);
  const { attrs } = facts;
  return letterDraft(
    {
      letter,
      attrs: {
        ...attrs,
        kind:
          embedded.kind === "letter" ? attrs.kind : (told.kind ?? attrs.kind),
        sender: attrs["sender"] ?? signed ?? told.sender,
        addressee:
          calledIn(embedded.parts) ?? attrs["addressee"] ?? told.addressee,
        signature: attrs["signature"] ?? signed,
        place: embedded.kind === "letter" ? attrs["place"] : null,
      },
    },
    context,
  );
}

/** What introduces a document, the nearest words first. */
function wordsBefore(before: readonly Passage[]): string[] {
  return before
    .flatMap((passage) => ("part" in passage ? passage.part.text.text : []))
    .reverse();
}
