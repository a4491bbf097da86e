import type { ReactNode } from "react";
import { languageName } from "@/components/library/words";
import type { SourceDetail } from "@/lib/server/source-detail";
import styles from "./record.module.css";

/** The bibliographic record and the file; what is not known says so. */
export function SourceRecord({ source }: { source: SourceDetail }) {
  const { metadata, file } = source;
  const languages = metadata.languages.map(languageName).join(", ");
  return (
    <dl className={styles["record"]}>
      <Row label="Author, or the person it claims">{metadata.author}</Row>
      <Row label="Editor or translator">{metadata.editor}</Row>
      <Row label="Published">{metadata.published}</Row>
      <Row label="Time it speaks of">{metadata.date?.replace("/", "–")}</Row>
      <Row label="Kind of source">{metadata.type}</Row>
      <Row label="Languages">{languages}</Row>
      <Row label="Rights">{metadata.rights}</Row>
      <Row label="File">
        {file && (
          <>
            {file.name} · {file.size.toLocaleString("en")} bytes ·{" "}
            {file.encoding}
          </>
        )}
      </Row>
      <Row label="SHA-256 of the file">
        {file && <code>{file.sha256}</code>}
      </Row>
      <Row label="SHA-256 of the text">
        <code>{source.textVersion}</code>
      </Row>
      <Row label="Loaded">
        <time dateTime={source.createdAt}>
          {new Date(source.createdAt).toLocaleString("en-GB", {
            dateStyle: "long",
            timeStyle: "short",
            timeZone: "UTC",
          })}{" "}
          UTC
        </time>
      </Row>
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles["row"]}>
      <dt>{label}</dt>
      <dd>{children || <i className={styles["unknown"]}>unknown</i>}</dd>
    </div>
  );
}
