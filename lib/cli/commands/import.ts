import { basename } from "node:path";
import { type ProfileChoice, profileChoiceSchema } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { openFile } from "@/lib/import/open-file";
import { offeredRules, requireSwitchable } from "@/lib/import/rules";
import { ownWhatWasImported } from "@/lib/server/accounts/members";
import {
  type ImportedSource,
  type ImportRequest,
  importSource,
} from "@/lib/server/import-source";
import { type Call, type Command, json, parse, usage } from "../command";
import { readFileBytes } from "../files";

/** One file of the list: stored, or refused with a reason. */
type Outcome =
  | { readonly file: string; readonly source: ImportedSource }
  | { readonly file: string; readonly error: string };

export const importCommand: Command = {
  usage: `import FILE... [--profile ${profileChoiceSchema.options.join("|")}] [--id SLUG] [--without RULE]... [--json]`,
  does: "read files into the library, each whole or not at all",
  useCases: ["importSource"],
  async run(args, call) {
    const { positionals, values } = parse(args, {
      profile: { type: "string", default: "auto" },
      id: { type: "string" },
      without: { type: "string", multiple: true, default: [] },
      json: { type: "boolean", default: false },
    });
    if (positionals.length === 0) throw usage("FILE is missing");
    if (values.id !== undefined && positionals.length > 1) {
      throw usage("--id names one source; give one FILE");
    }
    const wanted = {
      profile: profileOf(values.profile),
      id: values.id,
      off: offOf(rulesOf(values.without)),
    };
    const outcomes: Outcome[] = [];
    for (const path of positionals) {
      outcomes.push(await importOne(call, path, wanted));
    }
    report(call, outcomes, values.json);
    return outcomes.some((outcome) => "error" in outcome) ? 1 : 0;
  },
};

function profileOf(name: string): ProfileChoice {
  const read = profileChoiceSchema.safeParse(name);
  if (read.success) return read.data;
  const known = profileChoiceSchema.options.join(", ");
  throw usage(`there is no profile "${name}"; choose one of ${known}`);
}

/** Ids of rules, given one by one or with commas between. */
function rulesOf(without: readonly string[]): string[] {
  const rules = without.flatMap((list) => list.split(",")).filter(Boolean);
  try {
    requireSwitchable(rules);
  } catch (error) {
    if (error instanceof AppError) throw usage(error.message);
    throw error;
  }
  return rules;
}

/** What is only offered stays off when other rules are switched off too. */
function offOf(rules: readonly string[]): ImportRequest["off"] {
  return rules.length === 0
    ? undefined
    : { rules: [...new Set([...offeredRules, ...rules])], places: [] };
}

async function importOne(
  call: Call,
  path: string,
  wanted: Omit<ImportRequest, "file">,
): Promise<Outcome> {
  try {
    const bytes = readFileBytes(call.path(path), path);
    const file = await openFile(basename(path), bytes);
    const db = call.enter("importSource");
    const source = importSource(db, { ...wanted, file });
    ownWhatWasImported(db, source.slug, call.accountId());
    return { file: path, source };
  } catch (error) {
    if (error instanceof AppError) return { file: path, error: error.message };
    throw error;
  }
}

function report(call: Call, outcomes: readonly Outcome[], asJson: boolean) {
  const stored = outcomes.flatMap((o) => ("source" in o ? [o] : []));
  for (const outcome of outcomes) {
    if ("error" in outcome) {
      call.warn(`${outcome.file}: ${outcome.error}`);
    } else if (!asJson) {
      const { slug, title, profile, words, pages, notes } = outcome.source;
      const { annotations } = outcome.source;
      const said = annotations > 0 ? `, ${annotations} annotations` : "";
      call.print(
        `${slug}: ${title} (${profile}, ${words} words, ${pages} pages, ${notes} notes${said})`,
      );
    }
  }
  if (asJson) {
    const list = outcomes.map((outcome) =>
      "source" in outcome
        ? { file: outcome.file, ...outcome.source, id: outcome.source.slug }
        : outcome,
    );
    call.print(json(list));
  } else if (outcomes.length > 1) {
    call.print(
      `${stored.length} of ${outcomes.length} files imported, ${outcomes.length - stored.length} refused`,
    );
  }
}
