/** The public door of the database; the driver's types stay behind it. */
export { type Db, inTransaction, openDatabase } from "./client";
export { migrateDatabase } from "./migrate";
export {
  areSealed,
  asSeenBy,
  hiddenThings,
  seenWhole,
  sightOf,
} from "./sight";
