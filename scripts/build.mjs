/** `npm run build`: the production build, when its sources have changed. */
import { ensureBuild } from "./setup/build.mjs";
import { root } from "./setup/root.mjs";
import { runCommand } from "./setup/say.mjs";

await runCommand(async () => {
  await ensureBuild(root);
  return 0;
});
