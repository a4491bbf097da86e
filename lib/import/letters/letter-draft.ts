/** A letter as a unit of the document: its attributes and its blocks. */
import type { Attrs } from "prosemirror-model";
import { schema } from "@/lib/document/schema";
import {
  type BlockDraft,
  type ContainerDraft,
  container,
  textblock,
} from "../draft";
import { blockInline, type InlineContext } from "../inline/block-inline";
import { foreignRule } from "../inline/foreign";
import type { Span } from "../inline/weave";
import { languageOf } from "../language";
import { itemsIn, listDraft } from "../lists";
import { voiceOfNote } from "../notes/voice";
import type { Ledger } from "../repairs";
import { bareHead } from "./head";
import type { Part, PartRole } from "./part";
import {
  addressedIn,
  headOf,
  isCall,
  signatureOf,
  signerOf,
  supplied,
  usualSender,
} from "./people";
import type { PrintedDay } from "./printed-day";
import type { Letter } from "./segment";
import { titled } from "./titled";

/** What is known of a letter before its blocks are made. */
export interface LetterFacts {
  readonly letter: Letter;
  readonly attrs: Attrs & { readonly id: string; readonly kind: string };
}

/** The attributes of all letters, those they do not print supplied by others. */
export function factsOf(
  letters: readonly Letter[],
  nextId: () => string,
  ledger: Ledger,
): LetterFacts[] {
  const read = letters.map((letter) => {
    const head = headOf(letter);
    const signature = signatureOf(letter);
    return { letter, head, signature, signer: signerOf(signature) };
  });
  const usual = usualSender(
    read.map(({ head, signer }) => head.sender ?? signer),
  );
  let enclosing: string | null = null;
  return read.map(({ letter, head, signature, signer }) => {
    const id = nextId();
    const inBody = addressedIn(letter);
    const isEnclosure = letter.head.some(({ role }) => role === "enclosure");
    const partOf = isEnclosure ? enclosing : null;
    if (!isEnclosure) enclosing = id;
    const attrs = {
      id,
      kind: isEnclosure ? "enclosure" : (head.kind ?? kindOf(letter)),
      heading: headingOf(letter),
      sender: head.sender ?? senderOf(letter, signer, usual, ledger),
      addressee: head.addressee ?? addresseeOf(letter, inBody, ledger),
      addresseeInBody: inBody,
      ...datingOf(letter, head.date),
      secrecy: head.secrecy,
      signature,
      partOf,
    };
    return { letter, attrs };
  });
}

function senderOf(
  letter: Letter,
  signer: string | null,
  usual: string | null,
  ledger: Ledger,
): string | null {
  if (signer) return supplied(letter, "sender", signer, "signature", ledger);
  return usual && supplied(letter, "sender", usual, "other letters", ledger);
}

function addresseeOf(
  letter: Letter,
  inBody: string | null,
  ledger: Ledger,
): string | null {
  if (!inBody || /^(?:Sirs?|Madam|Gentlemen|My Lord)$/i.test(inBody))
    return null;
  return supplied(letter, "addressee", titled(inBody), "salutation", ledger);
}

/** A message that greets and takes leave is a letter. */
function kindOf({ head, body }: Letter): string {
  const parts = [...head, ...body];
  const polite = parts.some(
    ({ role }) => role === "salutation" || role === "closer",
  );
  return polite ? "letter" : "message";
}

function headingOf({ head }: Letter): string | null {
  const words = head
    .filter(
      ({ role }) =>
        role === "head" || role === "number" || role === "enclosure",
    )
    .map(({ text }) => bareHead(text.text));
  return words.length > 0 ? words.join(" ") : null;
}

/** When it was sent counts more than a date in its text, a date more than none. */
function datingOf({ head, body }: Letter, inHeading: PrintedDay | null): Attrs {
  const lines = [...head, ...body].flatMap(({ date }) => date ?? []);
  const line =
    lines.find(({ kind }) => kind === "sent") ??
    lines.find(({ kind }) => kind === "text");
  const day = line ?? inHeading;
  const place =
    line?.place ??
    head.find(({ role, text }) => role === "address" && !isCall(text.text))
      ?.text.text ??
    null;
  if (!day)
    return { date: null, dateLiteral: null, dateKind: "unknown", place };
  const dateKind = line?.kind === "sent" ? "sent" : "text";
  return { date: day.edtf, dateLiteral: day.literal, dateKind, place };
}

const blockTypes: Record<Exclude<PartRole, "body">, string> = {
  date: "dateline",
  head: "heading",
  number: "heading",
  enclosure: "heading",
  address: "dateline",
  salutation: "salutation",
  closer: "closer",
  signature: "signature",
};

/** The unit of a letter with all its blocks. */
export function letterDraft(
  { letter, attrs }: LetterFacts,
  context: InlineContext,
): ContainerDraft {
  const parts = [...letter.head, ...letter.body];
  const dated = attrs["dateLiteral"] as string | null;
  const lang = otherLanguage(parts, context);
  return container(
    "unit",
    { ...attrs, lang },
    parts.flatMap((part) => partDrafts(part, dated, attrs, context)),
  );
}

/** The language of a letter when it is not that of the text around. */
function otherLanguage(
  parts: readonly Part[],
  { ledger, language }: InlineContext,
): string | null {
  const [first] = parts;
  const lang = languageOf(parts.map(({ text }) => text.text).join(" "));
  if (!first || lang === null || lang === language) return null;
  const at = first.text.range.from;
  const place = { from: at, to: at };
  return ledger.repair(foreignRule, place, "", lang, 0.8) ? lang : null;
}

function partDrafts(
  part: Part,
  dated: string | null,
  attrs: Attrs,
  context: InlineContext,
): BlockDraft[] {
  if (part.role === "body") {
    return [...textDrafts(part, context), ...noteDrafts(part, context)];
  }
  const dating = part.role === "head" || part.date !== null;
  const spans = dating ? dateSpans(part, dated, attrs) : [];
  const type = blockTypes[part.role];
  const inline = blockInline(part.text, context, spans);
  const block = textblock(type, inline, type === "heading" ? { level: 3 } : {});
  return [block, ...noteDrafts(part, context)];
}

/** A block of running text: a paragraph, or the list it is. */
export function textDrafts(part: Part, context: InlineContext): BlockDraft[] {
  const items = itemsIn(part.text);
  if (items) return listDraft(items, context);
  return [textblock("paragraph", blockInline(part.text, context))];
}

/** The notes that stand after a part, each with its id. */
export function noteDrafts(part: Part, context: InlineContext): BlockDraft[] {
  return part.notes.map(({ id, number, text }) =>
    textblock("note", blockInline(text, context), {
      id,
      label: number,
      page: null,
      voice: voiceOfNote(text.text),
    }),
  );
}

function dateSpans(
  { text }: Part,
  literal: string | null,
  attrs: Attrs,
): Span[] {
  const from = literal === null ? -1 : text.text.indexOf(literal);
  if (from < 0 || literal === null) return [];
  const mark = schema.mark("dateHeading", {
    date: attrs["date"] as string | null,
    kind: attrs["dateKind"] as string,
  });
  return [{ from, to: from + literal.length, mark }];
}
