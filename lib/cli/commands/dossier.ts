import { openDossier } from "@/lib/server/dossier-archive/open";
import {
  type Copy,
  copies,
  packDossier,
} from "@/lib/server/dossier-archive/pack";
import {
  type Call,
  type Command,
  exactly,
  json,
  parse,
  usage,
} from "../command";
import { readFileBytes } from "../files";
import { writeOut } from "../write-out";

export const dossierCommand: Command = {
  usage:
    "dossier pack SOURCE [--out PATH] [--without-pdf] [--json] | dossier open FILE.zip [--json]",
  does: "pack all of a source into one archive, or rebuild it from one",
  useCases: ["packDossier", "openDossier"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      out: { type: "string", default: "./" },
      "without-pdf": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    });
    const [act, what] = exactly(positionals, "pack or open", "SOURCE or FILE");
    switch (act) {
      case "pack":
        return pack(call, what, values);
      case "open":
        return open(call, what, values.json);
      default:
        throw usage(`"${act}" is neither pack nor open`);
    }
  },
};

interface PackValues {
  readonly out: string;
  readonly "without-pdf": boolean;
  readonly json: boolean;
}

async function pack(
  call: Call,
  slug: string,
  values: PackValues,
): Promise<number> {
  const wanted: readonly Copy[] = values["without-pdf"]
    ? copies.filter((id) => id !== "pdf")
    : copies;
  const db = call.enter("packDossier", slug);
  const { bytes, ...about } = await packDossier(db, slug, {
    copies: wanted,
    tell: (doing) => call.warn(`… ${doing}`),
  });
  const path = writeOut(call, values.out, about.name, bytes);
  if (values.json) call.print(json({ ...about, path }));
  return 0;
}

async function open(
  call: Call,
  path: string,
  asJson: boolean,
): Promise<number> {
  const bytes = readFileBytes(call.path(path), path);
  const opened = await openDossier(call.enter("openDossier"), bytes);
  const { slug, title, annotations, objects, corrections, editions } = opened;
  call.print(
    asJson
      ? json(opened)
      : `${slug}: ${title} (${annotations} annotations, ${objects} objects, ${corrections} corrections, ${editions} editions)`,
  );
  return 0;
}
