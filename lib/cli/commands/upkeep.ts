import { backUp, restore } from "@/lib/server/back-up";
import { check } from "@/lib/server/check";
import { type Command, exactly, json, parse } from "../command";

export const checkCommand: Command = {
  usage: "check [--json]",
  does: "look through all that is stored and list what is wrong",
  useCases: ["checkData"],
  run(args, call) {
    const { positionals, values } = parse(args, {
      json: { type: "boolean", default: false },
    });
    exactly(positionals);
    const result = check(call.enter("checkData"));
    for (const problem of result.problems) call.warn(problem);
    const { sources, annotations, anchors, problems } = result;
    call.print(
      values.json
        ? json(result)
        : `${sources} sources, ${annotations} annotations, ${anchors} anchors: ${problems.length === 0 ? "all is well" : `${problems.length} problems`}`,
    );
    return problems.length === 0 ? 0 : 1;
  },
};

export const backupCommand: Command = {
  usage: "backup PATH",
  does: "write everything to one file, also while the program runs",
  useCases: ["backUp"],
  async run(args, call) {
    const [path] = exactly(parse(args, {}).positionals, "PATH");
    await backUp(call.enter("backUp"), call.path(path));
    call.print(`${path} written and checked`);
    return 0;
  },
};

export const restoreCommand: Command = {
  usage: "restore PATH",
  does: "put a backup in place of the data; what was there is kept",
  useCases: ["restore"],
  run(args, call) {
    const [path] = exactly(parse(args, {}).positionals, "PATH");
    call.allow("restore");
    const { sources, annotations, kept } = restore(call.env, call.path(path));
    call.print(`Restored ${sources} sources and ${annotations} annotations.`);
    if (kept) call.print(`What was there before is kept as ${kept}.`);
    return 0;
  },
};
