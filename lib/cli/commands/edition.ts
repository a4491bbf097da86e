import { AppError } from "@/lib/core/errors";
import { type EditionChoice, editionChoiceSchema } from "@/lib/edition/choice";
import {
  changesSince,
  firstChoice,
  freezeEdition,
  listEditions,
} from "@/lib/server/editions";
import {
  type Call,
  type Command,
  exactly,
  json,
  parse,
  usage,
} from "../command";
import { readFileBytes } from "../files";

export const editionCommand: Command = {
  usage:
    "edition freeze|list SOURCE [--choice FILE.json] [--title TITLE] [--date DAY] [--json]",
  does: "freeze an edition, or list those there are with what changed since",
  useCases: ["freezeEdition", "readEditions"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      choice: { type: "string" },
      title: { type: "string" },
      date: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const [act, slug] = exactly(positionals, "freeze or list", "SOURCE");
    switch (act) {
      case "freeze":
        return freeze(call, slug, values);
      case "list":
        return list(call, slug, values.json);
      default:
        throw usage(`"${act}" is neither freeze nor list`);
    }
  },
};

interface FreezeOptions {
  readonly choice?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly json: boolean;
}

function freeze(call: Call, slug: string, options: FreezeOptions): number {
  const db = call.enter("freezeEdition", slug);
  const asked = {
    ...firstChoice(db, slug),
    ...(options.choice ? readChoice(call, options.choice) : {}),
    ...(options.title ? { title: options.title } : {}),
    ...(options.date ? { date: options.date } : {}),
  };
  const edition = freezeEdition(db, slug, checked(asked));
  call.print(
    options.json
      ? json(edition)
      : `${edition.id}  ${edition.title} (${edition.annotations} annotations)`,
  );
  return 0;
}

function list(call: Call, slug: string, asJson: boolean): number {
  const db = call.enter("readEditions", slug);
  const editions = listEditions(db, slug).map((edition) => ({
    ...edition,
    since: changesSince(db, slug, edition.id),
  }));
  if (asJson) {
    call.print(json(editions));
    return 0;
  }
  for (const { id, title, choice, annotations, since } of editions) {
    const { added, changed, gone, text } = since;
    call.print(
      `${id}  ${choice.date}  ${title}: ${annotations} annotations; since then ${added.length} added, ${changed.length} changed, ${gone.length} gone${text ? ", another text" : ""}`,
    );
  }
  return 0;
}

function readChoice(call: Call, path: string): Partial<EditionChoice> {
  try {
    const text = new TextDecoder().decode(readFileBytes(call.path(path), path));
    return JSON.parse(text) as Partial<EditionChoice>;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("bad-input", `${path} is not JSON.`, { cause: error });
  }
}

function checked(asked: unknown): EditionChoice {
  const read = editionChoiceSchema.safeParse(asked);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AppError(
    "bad-input",
    `The choice cannot be used: ${issue?.path.join(".")}: ${issue?.message}.`,
  );
}
