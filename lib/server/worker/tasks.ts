/** The tasks themselves. They know no database: what they need comes in. */
import "server-only";
import { sha256 } from "@/lib/import/checksum.server";
import type { ReceivedFile } from "@/lib/import/format";
import { openFile } from "@/lib/import/open-file";
import { runLensTask } from "@/lib/lenses/task";
import { previewOf } from "../preview-parts";
import { readSource } from "../read-source";
import { replaceTask } from "./replace-task";
import type { Report, TaskName, Tasks, UnopenedFile } from "./task";

export const tasks: {
  readonly [Name in TaskName]: (
    input: Tasks[Name]["input"],
    report: Report,
  ) => Promise<Tasks[Name]["result"]>;
} = {
  async read({ file: unopened, profile, off }, report) {
    report({ stage: "Opening the file", share: null });
    const file = await opened(unopened);
    report({ stage: "Reading the file", share: null });
    const { imported, recognised, metadata, annotations } = readSource(
      file,
      profile,
      off,
    );
    const { bytes: _, contents: __, ...facts } = file;
    const document: unknown = imported.document.toJSON();
    return {
      file: facts,
      imported: { ...imported, document },
      recognised,
      metadata,
      annotations,
    };
  },
  async lenses(task, report) {
    const progress = (share: number) =>
      report({ stage: "Looking through the text", share });
    return runLensTask(task, progress);
  },
  async look({ file, have, ...wanted }, report) {
    report({ stage: "Opening the file", share: null });
    return previewOf(await opened(file), wanted, have, report);
  },
  async replace(request, report) {
    report({ stage: "Opening the file", share: null });
    return replaceTask(await opened(request.file), request, report);
  },
};

/** The file opened last: whoever turns a switch does not wait for it again. */
let last: ReceivedFile | null = null;

async function opened({ name, bytes }: UnopenedFile): Promise<ReceivedFile> {
  if (last?.name !== name || last.sha256 !== sha256(bytes)) {
    last = await openFile(name, bytes);
  }
  return last;
}
