import { type Command, usage } from "../command";

export const lensCommand: Command = {
  usage: "lens SOURCE [--only ID] --json",
  does: "checks that propose findings (not in this version)",
  run() {
    throw usage("this version has no lenses yet");
  },
};
