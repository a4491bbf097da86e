import { auditCsv, auditOfSource, wholeAudit } from "@/lib/server/audit";
import { type Command, json, parse, usage } from "../command";

export const auditCommand: Command = {
  usage: "audit [SOURCE] [--json|--csv]",
  does: "list who saw, changed and exported what, on a server with accounts",
  useCases: ["auditSource", "auditServer"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
      csv: { type: "boolean", default: false },
    });
    const [slug, extra] = positionals;
    if (extra !== undefined) throw usage(`"${extra}" is too much`);
    const entries =
      slug === undefined
        ? wholeAudit(call.enter("auditServer"))
        : auditOfSource(call.enter("auditSource", slug), slug);
    if (values.json) call.print(json(entries));
    else if (values.csv) process.stdout.write(auditCsv(entries));
    else {
      for (const { at, person, deed, what, source } of entries) {
        call.print(`${at} ${person} ${deed} ${source ?? ""} (${what})`);
      }
    }
    return 0;
  },
};
