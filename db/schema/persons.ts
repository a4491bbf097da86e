import { sql } from "drizzle-orm";
import { check, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { personKinds } from "../../lib/vocabulary/custody";
import { reaches, relays, testimonyMedia } from "../../lib/vocabulary/evidence";
import { ids, voices } from "../../lib/vocabulary/vocabulary";
import { oneOfTerms } from "./checks";
import { flag, list, objectId, reference } from "./columns";

/** Anybody the case speaks of. */
export const person = sqliteTable(
  "person",
  {
    objectId: objectId(),
    personKind: text({ enum: ids(personKinds) }).notNull(),
    name: text().notNull(),
    nameForms: list<{ name: string; language: string }>(),
    aliases: list<{
      name: string;
      fromPage: string;
      toPage: string;
      remark: string;
    }>(),
    notSameAs: list<string>(),
    born: text().notNull(),
    died: text().notNull(),
    authorities: list<{ scheme: string; id: string }>(),
    remark: text().notNull(),
  },
  (t) => [
    check("person_kind", oneOfTerms(t.personKind, personKinds)),
    check("person_name", sql`length(trim(${t.name})) > 0`),
  ],
);

/** What an informant said: to whom, when, how, and whether it could be asked. */
export const testimony = sqliteTable(
  "testimony",
  {
    objectId: objectId(),
    informantId: reference().notNull(),
    statement: text().notNull(),
    toldTo: text().notNull(),
    date: text().notNull(),
    medium: text({ enum: ids(testimonyMedia) }).notNull(),
    relay: text({ enum: ids(relays) }).notNull(),
    reach: text({ enum: ids(reaches) }).notNull(),
    disclosed: flag(),
    remark: text().notNull(),
  },
  (t) => [
    check("testimony_medium", oneOfTerms(t.medium, testimonyMedia)),
    check("testimony_relay", oneOfTerms(t.relay, relays)),
    check("testimony_reach", oneOfTerms(t.reach, reaches)),
  ],
);

/** Who speaks in a stretch, where import did not see it. */
export const speaker = sqliteTable(
  "speaker",
  {
    objectId: objectId(),
    voice: text({ enum: ids(voices) }).notNull(),
    personId: reference(),
    reason: text().notNull(),
  },
  (t) => [check("speaker_voice", oneOfTerms(t.voice, voices))],
);

/** A publication, in CSL-JSON. */
export const bibliography = sqliteTable(
  "bibliography",
  {
    objectId: objectId(),
    csl: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    remark: text().notNull(),
  },
  (t) => [check("bibliography_csl", sql`json_valid(${t.csl})`)],
);
