/** `npm run db:schema`: writes db/schema.sql from the migrations. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { schemaText } from "@/db/schema-text";
import { memoryDatabase } from "@/db/testing";

const file = fileURLToPath(new URL("../db/schema.sql", import.meta.url));
writeFileSync(file, schemaText(memoryDatabase()));
