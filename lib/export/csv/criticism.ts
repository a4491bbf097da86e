/**
 * A table for each kind of criticism: evidence.csv, hypothesis.csv and so on.
 * Its columns are the fields of that kind, in the order of its schema.
 */
import {
  type CriticalObject,
  type ObjectKind,
  objectBodySchema,
  objectKinds,
} from "@/lib/criticism/criticism";
import type { Stretch } from "@/lib/criticism/fields";
import type { Edition } from "@/lib/edition/edition";
import type { ExportFile } from "../format";
import { writeTable } from "./table";

const common = [
  "id",
  "status",
  "version",
  "reviewer_id",
  "reviewer",
  "created",
  "changed",
] as const;

/** One file for each kind that occurs. */
export function criticismTables({ criticism }: Edition): ExportFile[] {
  return objectKinds.flatMap((kind) => {
    const objects = criticism.objects.filter(({ body }) => body.kind === kind);
    if (objects.length === 0) return [];
    const fields = fieldsOf(kind);
    const rows = objects.map((object) => [
      ...commonCells(object),
      ...fields.map((name) =>
        cellOf((object.body as Record<string, unknown>)[name]),
      ),
    ]);
    const header = [...common, ...fields];
    return [{ name: `${kind}.csv`, bytes: writeTable(header, rows) }];
  });
}

function fieldsOf(kind: ObjectKind): string[] {
  const schema = objectBodySchema.options.find(
    ({ shape }) => shape.kind.value === kind,
  );
  return Object.keys(schema?.shape ?? {}).filter((name) => name !== "kind");
}

function commonCells(object: CriticalObject): (string | number)[] {
  const { id, status, version, reviewer, createdAt, changedAt } = object;
  return [
    id,
    status,
    version,
    reviewer.id,
    reviewer.name,
    createdAt,
    changedAt,
  ];
}

/** Lists of words and ids are divided by spaces; what has parts is JSON. */
function cellOf(value: unknown): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.every(isStretch)) return value.map(placeOf).join("; ");
  return value.every((one) => typeof one === "string")
    ? value.join(" ")
    : JSON.stringify(value);
}

const isStretch = (value: unknown): value is Stretch =>
  typeof value === "object" && value !== null && "opens" in value;

function placeOf({ stream, start, end, label, state }: Stretch): string {
  const place = state === "orphaned" ? state : `${stream}:${start}-${end}`;
  return [place, label].filter(Boolean).join(" ");
}
