/** Before all end-to-end tests: the build, and the sample read in once. */
import { rmSync } from "node:fs";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { PREPARED, startProgram } from "./program";

export default async function prepare(): Promise<() => void> {
  await ensureBuild(root);
  const program = await startProgram();
  await program.stop();
  process.env[PREPARED] = program.data;
  return () => rmSync(program.data, { recursive: true });
}
