/**
 * Name variants: one name in several spellings, one person under several
 * names, and one name of several persons. It says why forms were joined, and
 * never joins persons.
 */
import { placeIn } from "../blocks";
import { findings, type Proposal } from "../finding";
import {
  type FindingPlace,
  type Lens,
  type LensInput,
  type LensResult,
  step,
} from "../lens";
import { type Explained, explainedIn } from "./brackets";
import { type FormPlace, type NameForm, nameForms } from "./forms";
import { initialProposals } from "./initials";
import { isOneApart, plain, spellingKey, whyAlike } from "./spelling";

const limits =
  "Two spellings may be two persons, two persons may share a name, and a translator may have chosen either. Nothing is joined by this: only a person can say who is meant.";

/** Places shown of one form. */
const SHOWN = 3;
/** A spelling that one letter parts from another must be this much rarer. */
const RARER = 3;
const LONG = 6;

export const names: Lens = {
  id: "names",
  label: "Name variants",
  question:
    "Which names are spelled in several ways, and who bears several names?",
  kinds: [
    {
      id: "spelling",
      label: "Spelled in several ways",
      definition: "Forms that the usual transliterations make one name.",
    },
    {
      id: "one-letter",
      label: "One letter apart",
      definition: "A rare form that one letter parts from a frequent one.",
    },
    {
      id: "alias",
      label: "Under another name",
      definition: "Brackets of the text say who is meant by another name.",
    },
    {
      id: "two-persons",
      label: "One name, two persons",
      definition: "Brackets explain one name by different persons.",
    },
    {
      id: "completed",
      label: "Initial filled in",
      definition: "A bracket gives the name that an initial stands for.",
    },
    {
      id: "completed-otherwise",
      label: "Initial filled in otherwise",
      definition: "A caption or heading has another name for the initial.",
    },
    {
      id: "homonym",
      label: "One surname, several first names",
      definition: "Kept apart: first names or initials differ.",
    },
  ],
  limits,
  run,
};

function run(input: LensInput): LensResult {
  const blocks = input.blocks;
  const forms = nameForms(blocks);
  step(input, 0.3);
  const groups = groupedBySpelling(forms);
  const explained = explainedIn(blocks);
  const initials = initialProposals(input);
  step(input, 0.5);
  const proposals = [
    ...groups.map((group) => spellingProposal(input, group)),
    ...oneLetter(input, forms, groups),
    ...aliases(input, explained),
    ...twoPersons(input, explained),
    ...initials.proposals,
    ...homonyms(input, forms),
  ];
  step(input, 1);
  return {
    findings: findings("names", proposals),
    examined: [
      { what: "forms of names", count: forms.length, why: null },
      {
        what: "names explained by brackets",
        count: explained.length,
        why: null,
      },
      {
        what: "initials filled in by brackets",
        count: initials.looked,
        why: null,
      },
    ],
    skipped: [
      {
        what: "names under four letters",
        count: 0,
        why: "They are joined too easily.",
      },
      {
        what: "names that no table joins",
        count: 0,
        why: "Nicknames, patronymics and new names of places are known only where a bracket or the index tells them.",
      },
    ],
    strips: [],
  };
}

/** Groups of forms with one key, most frequent form first. */
function groupedBySpelling(forms: readonly NameForm[]): NameForm[][] {
  const groups = new Map<string, NameForm[]>();
  // "Šubašić" and "Subašić": no table joins what is one but for an accent.
  const keys = new Map<string, string>();
  for (const form of forms) {
    const bare = plain(form.name);
    const key = keys.get(bare) ?? spellingKey(form.name);
    keys.set(bare, key);
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return [...groups.values()]
    .map((group) => group.toSorted((a, b) => b.places.length - a.places.length))
    .map((group) => withoutCapitals(group))
    .filter(
      (group) => new Set(group.map(({ name }) => name.toLowerCase())).size > 1,
    );
}

/** Print leaves accents off capitals: "SEVRES" spells nothing otherwise. */
function withoutCapitals(group: readonly NameForm[]): NameForm[] {
  const accented = group.filter(
    ({ name }) => plain(name) !== name.toLowerCase(),
  );
  return group.filter((form) => {
    const twin = accented.some(
      (other) =>
        other !== form && plain(other.name) === form.name.toLowerCase(),
    );
    return (
      !twin ||
      form.places.some(({ block, from, to }) => {
        const word = block.text.slice(from, to);
        return word !== word.toUpperCase();
      })
    );
  });
}

function spellingProposal(
  input: LensInput,
  group: readonly NameForm[],
): Proposal {
  const [first, ...others] = group as [NameForm, ...NameForm[]];
  const why = new Set(others.flatMap(({ name }) => whyAlike(first.name, name)));
  const rules = [...why].slice(0, 4).join(", ");
  return {
    kind: "spelling",
    key: group.map(({ name }) => name).join(" "),
    places: group.flatMap((form) => placesOf(input, form)),
    reason: `${listed(group)}. Made one by: ${rules || "signs and capitals"}.`,
    reference: null,
    confidence: "possible",
    limits,
    axis: null,
    statement: `One name, or two alike, in several spellings: ${listed(group)}.`,
  };
}

function listed(forms: readonly NameForm[]): string {
  return forms
    .map(({ name, places }) => `“${name}” ${times(places.length)}`)
    .join(", ");
}

/** Rare forms one letter from a frequent one, that no table explains. */
function oneLetter(
  input: LensInput,
  forms: readonly NameForm[],
  groups: readonly NameForm[][],
): Proposal[] {
  const grouped = new Set(groups.flat());
  const byLength = new Map<number, NameForm[]>();
  for (const form of forms) {
    const { length } = form.name;
    byLength.set(length, [...(byLength.get(length) ?? []), form]);
  }
  return forms.flatMap((rare, i) => {
    if (i % 500 === 0) step(input, 0.5 + (0.3 * i) / forms.length);
    const { length } = rare.name;
    if (length < LONG || rare.places.length > 3 || grouped.has(rare)) return [];
    const near = [length - 1, length, length + 1]
      .flatMap((n) => byLength.get(n) ?? [])
      .filter((form) => form.places.length >= RARER * rare.places.length)
      .filter((form) => !isInflected(form.name, rare.name))
      .filter((form) =>
        isOneApart(form.name.toLowerCase(), rare.name.toLowerCase()),
      )
      .find((form) => form.name[0] === rare.name[0] || haveOneNext(form, rare));
    return near ? [oneLetterProposal(input, rare, near)] : [];
  });
}

/** "Füseyin Rauf" and "Hüseyin Rauf": the name after them is the same. */
function haveOneNext(one: NameForm, other: NameForm): boolean {
  const next = ({ block, to }: FormPlace) =>
    /^\s+(\p{Lu}[\p{L}\p{M}]{2,})/u
      .exec(block.text.slice(to, to + 40))?.[1]
      ?.toLowerCase();
  const names = new Set(one.places.map(next));
  return other.places.some((place) => {
    const name = next(place);
    return name !== undefined && names.has(name);
  });
}

/** "Turk" and "Turks", "Germany" and "German": grammar, not spelling. */
function isInflected(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    long.startsWith(short) &&
    /^(?:s|n|y|e|i|a)$/u.test(long.slice(short.length))
  );
}

function oneLetterProposal(
  input: LensInput,
  rare: NameForm,
  usual: NameForm,
): Proposal {
  return {
    kind: "one-letter",
    key: `${rare.name} ${usual.name}`,
    places: [...placesOf(input, rare), ...placesOf(input, usual).slice(0, 1)],
    reason: `“${rare.name}” stands ${times(rare.places.length)}, “${usual.name}” ${times(usual.places.length)}: one letter parts them.`,
    reference: null,
    confidence: "possible",
    limits,
    axis: null,
  };
}

function byKey<T>(
  all: readonly T[],
  key: (one: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const known = groups.get(key(one));
    if (known) known.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** Everything brackets call one person. */
function aliases(
  input: LensInput,
  explained: readonly Explained[],
): Proposal[] {
  return [...byKey(explained, ({ name }) => name)].map(([name, all]) => {
    const byAlias = byKey(all, ({ alias }) => alias);
    const told = [...byAlias].map(
      ([alias, those]) => `“${alias}” ${times(those.length)}`,
    );
    return {
      kind: "alias",
      key: `${name} ${[...byAlias.keys()].join(" ")}`,
      places: [...byAlias.values()].map(([first]) =>
        placeOf(input, first as Explained),
      ),
      reason: `Brackets of the text explain by “${name}”: ${told.join(", ")}.`,
      reference: null,
      confidence: "firm" as const,
      limits: `${limits} A bracket after a first name may give the surname only.`,
      axis: null,
      statement: `The text calls ${name} also ${told.join(", ")}, by its own brackets.`,
    };
  });
}

/** One alias, explained by several persons. */
function twoPersons(
  input: LensInput,
  explained: readonly Explained[],
): Proposal[] {
  return [
    ...byKey(explained, ({ alias }) => alias.replace(/^[Tt]he\s+/, "the ")),
  ].flatMap(([alias, all]) => {
    const byName = byKey(all, ({ name }) => name);
    if (byName.size < 2 || samePerson([...byName.keys()])) return [];
    const told = [...byName].map(
      ([name, those]) => `“${name}” ${times(those.length)}`,
    );
    return [
      {
        kind: "two-persons",
        key: `${alias} ${[...byName.keys()].join(" ")}`,
        places: [...byName.values()].map(([first]) =>
          placeOf(input, first as Explained),
        ),
        reason: `“${alias}” is explained by brackets as ${told.join(" and as ")}.`,
        reference: null,
        confidence: "firm" as const,
        limits: `${limits} Either two persons bear the name, or one bracket is wrong.`,
        axis: "accuracy" as const,
      },
    ];
  });
}

/** "Litvinov" and "M. Litvinov" are not two. */
function samePerson(all: readonly string[]): boolean {
  const surnames = all.map((name) => spellingKey(name.split(" ").at(-1) ?? ""));
  return new Set(surnames).size === 1;
}

/** Surnames that stand after initials of which none is part of another. */
function homonyms(input: LensInput, forms: readonly NameForm[]): Proposal[] {
  return forms.flatMap(({ name, places }) => {
    const given = byKey(
      places.filter(
        (place) => initialsOf(place.given) !== "" && !hasMoreBefore(place),
      ),
      (place) => initialsOf(place.given),
    );
    const often = [...given].filter(([, those]) => those.length > 1);
    const apart = often.filter(([own]) =>
      often.some(([other]) => areApart(own, other, [...given.keys()])),
    );
    if (apart.length < 2) return [];
    const told = apart.map(
      ([, those]) => `“${those[0]?.given} ${name}” ${times(those.length)}`,
    );
    return [
      {
        kind: "homonym",
        key: `${name} ${apart.map(([initials]) => initials).join(" ")}`,
        places: apart.flatMap(([, those]) =>
          those.slice(0, 1).map((place) => withGiven(input, place)),
        ),
        reason: `The surname stands with initials that differ: ${told.join(", ")}. They are kept apart.`,
        reference: null,
        confidence: "possible" as const,
        limits,
        axis: null,
      },
    ];
  });
}

/** "Franklin D." is "FD"; a first name without an initial tells too little. */
function initialsOf(given: string): string {
  if (!/\p{Lu}\./u.test(given)) return "";
  const named = given.replace(
    /^(?:Mr|Mrs|Dr|Sir|Lord|President|Premier|Minister|Marshal|General|Comrade|Professor)\s/u,
    "",
  );
  return (named.match(/\p{Lu}/gu) ?? []).join("");
}

/** "HARRY S. TRUMAN": in capitals a first name looks like a title. */
function hasMoreBefore({ block, from, given }: FormPlace): boolean {
  const before = block.text.slice(0, Math.max(0, from - given.length - 1));
  return /\p{Lu}{2,}\s+$/u.test(before);
}

/** "H." and "S." are not apart where "H. S." stands too. */
function areApart(one: string, other: string, all: readonly string[]): boolean {
  return !all.some((whole) => isPart(one, whole) && isPart(other, whole));
}

/** The initials of the one stand in the other in the same order. */
function isPart(part: string, whole: string): boolean {
  let from = 0;
  for (const letter of part) {
    from = whole.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function withGiven(input: LensInput, place: FormPlace): FindingPlace {
  const from = place.from - place.given.length - 1;
  return placeIn(input, place.block, Math.max(0, from), place.to);
}

function placesOf(input: LensInput, { places }: NameForm): FindingPlace[] {
  return places
    .slice(0, SHOWN)
    .map(({ block, from, to }) => placeIn(input, block, from, to));
}

function placeOf(
  input: LensInput,
  { block, from, to }: Explained,
): FindingPlace {
  return placeIn(input, block, from, to);
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
