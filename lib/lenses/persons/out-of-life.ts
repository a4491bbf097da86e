/** Persons who act after their death, or are dead before it. */
import { placeIn, type TextBlock } from "../blocks";
import { authorBlocks, type EntryTime, entryTimes } from "../entry-time";
import type { Proposal } from "../finding";
import type { FindingPlace, LensInput } from "../lens";
import { formFinder, sentenceAround } from "../matcher";
import type { Span } from "../time/span";
import { spanOf } from "../time/span";
import { spanWords } from "../time/words";
import { deathOf, type Life } from "./lives";

const limits =
  "Another person of the same name may be meant, and the life may be wrongly printed. It shows that passage and life do not agree, not which of them is wrong.";

/** Who is there moves: "Hallam came up", "I saw Hallam". After the name. */
const moves =
  /^\s+(?:himself\s+|herself\s+)?(?:has\s+|had\s+)?(?:came|comes|arrived|arrives|called on|called at|went|goes|sat|dined|left|returned|laughed|walked|telephoned|rang|presided)\b/u;

/** The dead are quoted for years; the living are quoted of today. */
const speaks =
  /^\s+(?:said|says|told|tells|asked|asks|answered|spoke|wrote|writes)\b/u;
const now =
  /\b(?:today|to-day|yesterday|tonight|this (?:morning|evening|afternoon))\b/iu;
const met =
  /\b(?:I|we) (?:saw|met|visited|dined with|talked (?:to|with)|spoke (?:to|with)|called on|lunched with|received)\s+(?:\p{Lu}\p{Ll}+\s+){0,2}$/u;

/** Said to be dead. After the name. */
const dead =
  /^\s+(?:is|was|has been|had been)\s+(?:\w+\s+){0,4}(?:dead|in (?:his|her) grave|buried|shot|killed|murdered|executed)\b|^\s+(?:died|has died)\b/u;

export function outOfLife(
  input: LensInput,
  lives: readonly Life[],
): { proposals: Proposal[]; looked: number } {
  const ended = lives.filter((life) => deathOf(life) !== null);
  const find = formFinder(ended.map((life) => ({ ...life, life })));
  const timeOf = entryTimes(input);
  let looked = 0;
  const proposals = authorBlocks(input).flatMap((block) => {
    const time = timeOf(block);
    if (!time) return [];
    return find(block, block.own).flatMap(({ from, to, entry }) => {
      looked++;
      const kind = kindOf(block, from, to, time, entry.life);
      if (kind === null) return [];
      const [begin, end] = sentenceAround(block.text, from, to);
      return [
        proposal(kind, time, entry.life, [
          placeIn(
            input,
            block,
            Math.max(begin, from - 40),
            Math.min(end, to + 60),
          ),
          ...lifePlace(input, entry.life),
        ]),
      ];
    });
  });
  return { proposals, looked };
}

type Kind = "after-death" | "dead-too-early";

function kindOf(
  { own }: TextBlock,
  from: number,
  to: number,
  { span }: EntryTime,
  life: Life,
): Kind | null {
  const death = deathSpan(life);
  if (!death) return null;
  const after = own.slice(to, to + 80);
  const earlier =
    span.last !== null && death.first !== null && span.last < death.first;
  if (earlier) return dead.test(after) ? "dead-too-early" : null;
  const later =
    span.first !== null && death.last !== null && span.first > death.last;
  const [begin, end] = sentenceAround(own, from, to);
  const today = now.test(own.slice(begin, end));
  const there =
    moves.test(after) ||
    met.test(own.slice(0, from)) ||
    (today && speaks.test(after));
  return later && there ? "after-death" : null;
}

/** The time of death as it is known: a day, a month, a year. */
function deathSpan({ date }: Life): Span | null {
  return spanOf(date.split("/")[1] ?? null);
}

function proposal(
  kind: Kind,
  { span, unit }: EntryTime,
  life: Life,
  places: readonly FindingPlace[],
): Proposal {
  const died = spanWords(deathSpan(life) as Span);
  return {
    kind,
    key: `${life.label} ${unit.date}`,
    places,
    reason:
      kind === "after-death"
        ? `${life.label} died ${died}; the entry is dated ${spanWords(span)}.`
        : `The entry of ${spanWords(span)} has ${life.label} dead; ${life.label} died ${died}.`,
    confidence: life.forms[0] === undefined ? "possible" : "firm",
    limits,
    axis: "accuracy",
    comparandum: life.source,
  };
}

function lifePlace(input: LensInput, { block }: Life): FindingPlace[] {
  if (!block) return [];
  const to = Math.min(block.text.length, 120);
  return [placeIn(input, block, 0, to, "the life")];
}
