"use client";

import { TextArea, TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import styles from "./desk.module.css";

const types = [
  { value: "book", label: "Book" },
  { value: "chapter", label: "Chapter" },
  { value: "article-journal", label: "Article in a journal" },
  { value: "article-newspaper", label: "Article in a newspaper" },
  { value: "manuscript", label: "Manuscript" },
  { value: "personal_communication", label: "Letter or conversation" },
  { value: "thesis", label: "Thesis" },
  { value: "webpage", label: "Web page" },
  { value: "document", label: "Document" },
] as const;

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly "non-dropping-particle"?: string;
}

/** A publication: the usual fields in words, all others kept as they are. */
export function ReferenceField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Record<string, unknown>;
  onChange: (value: Record<string, unknown>) => void;
}) {
  const put = (name: string, next: unknown) => {
    const { [name]: _, ...rest } = value;
    onChange(next === "" ? rest : { ...rest, [name]: next });
  };
  const field = (name: string, words: string) => (
    <TextField
      label={words}
      value={String(value[name] ?? "")}
      onValueChange={(next) => put(name, next)}
    />
  );
  const known = types.some((type) => type.value === value["type"]);
  return (
    <fieldset className={styles["group"]}>
      <legend>{label}</legend>
      <Select
        label="Type"
        options={
          known
            ? types
            : [
                ...types,
                { value: String(value["type"]), label: String(value["type"]) },
              ]
        }
        value={String(value["type"] ?? "book")}
        onValueChange={(next) => put("type", next)}
      />
      <TextArea
        label="Authors"
        hint="One on each line: Family, Given"
        value={namesIn(value["author"])}
        onChange={(event) =>
          put("author", namesFrom(event.currentTarget.value))
        }
      />
      <TextArea
        label="Editors"
        hint="One on each line: Family, Given"
        value={namesIn(value["editor"])}
        onChange={(event) =>
          put("editor", namesFrom(event.currentTarget.value))
        }
      />
      {field("title", "Title")}
      {field("container-title", "In (journal, book, newspaper)")}
      {field("volume", "Volume")}
      {field("issue", "Issue")}
      {field("publisher", "Publisher")}
      {field("publisher-place", "Place")}
      <TextField
        label="Year or day"
        hint="1926, 1926-05, 1926-05-15, or in words"
        value={yearIn(value["issued"])}
        onValueChange={(next) =>
          put("issued", next === "" ? "" : dateFrom(next))
        }
      />
      {field("page", "Pages")}
      {field("DOI", "DOI")}
      {field("URL", "Address")}
    </fieldset>
  );
}

function namesIn(names: unknown): string {
  if (!Array.isArray(names)) return "";
  return (names as CslName[])
    .map(
      ({ family, given, literal, "non-dropping-particle": particle }) =>
        literal ??
        [[particle, family].filter(Boolean).join(" "), given]
          .filter(Boolean)
          .join(", "),
    )
    .join("\n");
}

function namesFrom(words: string): readonly CslName[] | "" {
  if (words === "") return "";
  return words.split("\n").map((line) => {
    const [family = "", ...given] = line.split(", ");
    return given.length === 0
      ? { literal: line }
      : { family, given: given.join(", ") };
  });
}

interface CslDate {
  readonly literal?: string;
  readonly raw?: string;
  readonly "date-parts"?: readonly (readonly (number | string)[])[];
}

function yearIn(issued: unknown): string {
  const { literal, raw, "date-parts": parts } = (issued ?? {}) as CslDate;
  const days = parts?.map((day) => day.map(twoDigits).join("-"));
  return literal ?? raw ?? days?.join("/") ?? "";
}

/** A day as numbers, so that it can be set in any style; else as it is typed. */
function dateFrom(typed: string): CslDate {
  const days = typed.split("/");
  const known = days.every((day) => /^\d{4}(-\d\d){0,2}$/.test(day));
  if (!known || days.length > 2) return { literal: typed };
  return { "date-parts": days.map((day) => day.split("-").map(Number)) };
}

function twoDigits(part: number | string): string {
  return String(part).padStart(2, "0");
}
