/**
 * Scan suspicion: words and marks that a machine may have misread. It never
 * corrects; the reading of the page is somebody else's to see.
 */
import { placeIn, type TextBlock } from "../blocks";
import { findings, type Proposal } from "../finding";
import {
  type Count,
  type Lens,
  type LensInput,
  type LensResult,
  step,
} from "../lens";
import { Lexicon, type Token, tokensOf } from "./lexicon";
import {
  cutWordOf,
  isMixed,
  isOfTwoScripts,
  misreadingOf,
  strayAccentOf,
} from "./misreadings";
import { openingProposals } from "./openings";
import { unbalancedIn } from "./quotes";
import { sumProposals } from "./sums";

const limits =
  "Only the page shows what is printed. A strange word may be a name, a dialect or the writer's own slip, and a slip of the writer must stay.";

export const scan: Lens = {
  id: "scan",
  label: "Scan suspicion",
  question: "Which words and marks may the scan have misread?",
  kinds: [
    {
      id: "misread-letter",
      label: "Letters exchanged",
      definition: "One pair of like letters parts it from a frequent word.",
    },
    {
      id: "two-scripts",
      label: "Letters of two scripts",
      definition: "Letters of another script that look the same stand in it.",
    },
    {
      id: "letters-and-figures",
      label: "Letters and figures",
      definition: "Figures stand inside a word.",
    },
    {
      id: "cut-word",
      label: "Hyphen of a line end",
      definition: "The source spells the same word without the hyphen.",
    },
    {
      id: "stray-accent",
      label: "Accent only here",
      definition: "The source spells the same word without the accent.",
    },
    {
      id: "stray-point",
      label: "Point out of place",
      definition: "A space before a point, a doubled word, a stray sign.",
    },
    {
      id: "quotation-mark",
      label: "Quotation mark",
      definition: "A quotation opens and does not close, or the reverse.",
    },
    {
      id: "begins-mid-sentence",
      label: "Begins inside a sentence",
      definition: "A paragraph goes on with what does not stand before it.",
    },
    {
      id: "sum",
      label: "Sum that does not come out",
      definition: "Parts of a whole make nearly, but not quite, the whole.",
    },
  ],
  limits,
  run,
};

function run(input: LensInput): LensResult {
  const tokens = tokensOf(input.blocks);
  const lexicon = new Lexicon(tokens);
  step(input, 0.3);
  // A word is looked at once, however often it stands.
  const known = new Map<string, Suspicion | null>();
  const suspicion = (word: string) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = suspicionOf(word, lexicon);
    known.set(word, found);
    return found;
  };
  const sums = sumProposals(input);
  const proposals = [
    ...tokens.flatMap((token) =>
      wordProposal(input, token, suspicion(token.word)),
    ),
    ...openingProposals(input),
    ...sums.proposals,
    ...input.blocks.flatMap((block) => pointProposals(input, block)),
    ...quoteProposals(input),
  ];
  step(input, 1);
  return {
    findings: findings("scan", proposals),
    examined: [
      counted("words", tokens.length),
      counted("paragraphs and notes", input.blocks.length),
      counted("wholes with their parts", sums.looked),
      counted(
        `suspicions in 10,000 words: ${perTenThousand(proposals, tokens)}`,
        proposals.length,
      ),
    ],
    skipped: [
      {
        what: "misread words that are words themselves",
        count: 0,
        why: "No dictionary is used but the source's own words; “bear” for “hear” is not seen, nor a name misread each time.",
      },
      {
        what: "single quotation marks",
        count: 0,
        why: "They cannot be told from apostrophes.",
      },
    ],
    strips: [],
  };
}

interface Suspicion {
  readonly kind: string;
  readonly reason: string;
  readonly reference: string | null;
}

function wordProposal(
  input: LensInput,
  token: Token,
  found: Suspicion | null,
): Proposal[] {
  if (!found) return [];
  return [
    {
      ...found,
      key: token.word,
      places: [placeIn(input, token.block, token.from, token.to)],
      confidence: "possible",
      limits,
      axis: null,
    },
  ];
}

function suspicionOf(word: string, lexicon: Lexicon): Suspicion | null {
  const usual = (other: string) =>
    `The source has “${other}” ${times(lexicon.count(other))}, “${word}” ${times(lexicon.count(word))}.`;
  if (isOfTwoScripts(word)) {
    const reason = `“${word}” has letters of two scripts that look alike.`;
    return { kind: "two-scripts", reason, reference: null };
  }
  if (isMixed(word)) {
    const reason = `“${word}” has figures inside a word.`;
    return { kind: "letters-and-figures", reason, reference: null };
  }
  const cut = cutWordOf(word, lexicon);
  if (cut) {
    const reason = `“${word}” may be “${cut}” with the hyphen of a line end.`;
    return { kind: "cut-word", reason, reference: usual(cut) };
  }
  const plain = strayAccentOf(word, lexicon);
  if (plain) {
    const reason = `“${word}” has an accent only here.`;
    return { kind: "stray-accent", reason, reference: usual(plain) };
  }
  const other = misreadingOf(word, lexicon);
  if (!other) return null;
  const reason = `“${word}” may be “${other}”: like letters exchanged.`;
  return { kind: "misread-letter", reason, reference: usual(other) };
}

const POINTS: readonly { pattern: RegExp; reason: string }[] = [
  {
    pattern: /(?<=[\p{L}\p{N}])[ \u00a0][,;](?=\s|$)/gu,
    reason: "A space stands before the point.",
  },
  {
    pattern:
      /(?<![\p{L}\p{N}])(?!had|that)(\p{L}{2,})\s+\1(?![\p{L}\p{N}'’-])/gu,
    reason: "The word stands twice in a row.",
  },
  {
    pattern:
      /(?<=\p{Ll}{3})\.\s(?:is|are|was|were|and|of|to|which|that)(?=\s)/gu,
    reason: "A full stop stands before a word that goes on with the sentence.",
  },
  {
    pattern: /\^\{?\p{L}{1,3}\}?|[\u00a6\u00ac\ufffd]/gu,
    reason: "A sign stands here that print does not have.",
  },
];

function pointProposals(input: LensInput, block: TextBlock): Proposal[] {
  return POINTS.flatMap(({ pattern, reason }) =>
    Array.from(block.text.matchAll(pattern), (match) => ({
      kind: "stray-point",
      key: match[0],
      places: [
        placeIn(input, block, match.index, match.index + match[0].length),
      ],
      reason,
      confidence: "possible" as const,
      limits,
      axis: null,
    })),
  );
}

function quoteProposals(input: LensInput): Proposal[] {
  const streams = new Map<string, TextBlock[]>();
  for (const block of input.blocks) {
    const blocks = streams.get(block.stream);
    if (blocks) blocks.push(block);
    else streams.set(block.stream, [block]);
  }
  return [...streams.values()].flatMap(unbalancedIn).map((one) => ({
    kind: "quotation-mark",
    key: one.why,
    places: [placeIn(input, one.block, one.from, one.to)],
    reason: one.why,
    confidence: "possible",
    limits,
    axis: null,
  }));
}

function counted(what: string, count: number): Count {
  return { what, count, why: null };
}

function perTenThousand(
  proposals: readonly Proposal[],
  tokens: readonly Token[],
): string {
  const share = (10_000 * proposals.length) / Math.max(1, tokens.length);
  return share.toFixed(1);
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
