import type { LibrarySource } from "@/lib/server/library";
import styles from "./library.module.css";
import { LibraryDrop } from "./library-drop";
import { SourceRow } from "./source-row";
import { WorkTiles } from "./work-tiles";

export function Library({
  sources,
  sampleId,
  waiting,
}: {
  sources: readonly LibrarySource[];
  /** Descriptor of the sample source. */
  sampleId: string;
  /** Files in the incoming folder that are not in the library. */
  waiting: number;
}) {
  return (
    <>
      {sources.length === 0 ? (
        <div className={styles["empty"]}>
          <h2>Begin with a source</h2>
          <p>
            A source is the work you examine: a diary, an exchange of letters,
            an article. Drop its file below. You will see what the import makes
            of it before anything is stored; the file itself is never changed.
          </p>
        </div>
      ) : (
        <>
          <WorkTiles sources={sources} />
          <ul className={styles["rows"]}>
            {sources.map((source) => (
              <SourceRow
                key={source.id}
                source={source}
                isSample={source.descriptorId === sampleId}
              />
            ))}
          </ul>
        </>
      )}
      <LibraryDrop waiting={waiting} />
    </>
  );
}
