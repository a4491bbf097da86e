/** Columns that the tables of criticism share. */
import { integer, text } from "drizzle-orm/sqlite-core";
import { criticalObject } from "./criticism";

/** The id of the object whose own fields a table holds. */
export const objectId = () =>
  text()
    .primaryKey()
    .references(() => criticalObject.id);

/** The id of another object. */
export const reference = () => text().references(() => criticalObject.id);

/** A list kept as JSON. */
export const list = <T>() => text({ mode: "json" }).$type<T[]>().notNull();
export const flag = () => integer({ mode: "boolean" });
