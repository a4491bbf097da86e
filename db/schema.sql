-- Written by `npm run db:schema` from the migrations. Do not edit.

CREATE TABLE `anchor` (
	`annotation_id` text NOT NULL,
	`role` text NOT NULL,
	`ordinal` integer NOT NULL,
	`version_id` text NOT NULL,
	`stream` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`annotation_id`, `role`, `ordinal`),
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "anchor_role" CHECK("anchor"."role" IN ('passage', 'target')),
	CONSTRAINT "anchor_in_order" CHECK("anchor"."start" >= 0 AND "anchor"."start" <= "anchor"."end"),
	CONSTRAINT "anchor_state" CHECK("anchor"."state" IN ('exact', 'moved', 'ambiguous', 'orphaned'))
);

CREATE TABLE `annotation` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`reviewer_id` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annotation_kind" CHECK("annotation"."kind" IN ('judgment', 'omission', 'link', 'comment')),
	CONSTRAINT "annotation_status" CHECK("annotation"."status" IN ('proposed', 'submitted', 'discussed', 'agreed', 'contested', 'withdrawn')),
	CONSTRAINT "annotation_version" CHECK("annotation"."version" > 0)
);

CREATE TABLE `comment` (
	`annotation_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_type" CHECK("event"."type" IN ('created', 'changed', 'withdrawn', 'restored', 'moved')),
	CONSTRAINT "event_version_positive" CHECK("event"."version" > 0),
	CONSTRAINT "event_snapshot" CHECK(json_valid("event"."snapshot"))
);

CREATE TABLE `judgment` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`axis` text NOT NULL,
	`value` text NOT NULL,
	`likelihood` text NOT NULL,
	`basis` text NOT NULL,
	`rationale` text NOT NULL,
	`overturn` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`created_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "judgment_answer" CHECK(("axis" = 'authenticity' AND "value" IN ('genuine', 'retouched', 'interpolated', 'abridged', 'spurious', 'fictitious', 'suspect', 'undetermined')) OR ("axis" = 'accuracy' AND "value" IN ('accurate', 'accurate-in-substance', 'inaccurate', 'improbable', 'plausible', 'uncheckable')) OR ("axis" = 'contemporaneity' AND "value" IN ('contemporaneous', 'retrospective', 'hindsight', 'anachronism', 'undetermined')) OR ("axis" = 'attribution' AND "value" IN ('hand-a', 'hand-b', 'hand-c', 'intermediary', 'mixed', 'undetermined'))),
	CONSTRAINT "judgment_likelihood" CHECK("judgment"."likelihood" IN ('established', 'very-likely', 'likely', 'open', 'unjudged')),
	CONSTRAINT "judgment_basis" CHECK("judgment"."basis" IN ('solid', 'moderate', 'thin', 'unstated'))
);

CREATE TABLE `link` (
	`annotation_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`target_type` text NOT NULL,
	`note_id` text,
	`citation` text,
	`url` text,
	`remark` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "link_kind" CHECK("link"."kind" IN ('note-original', 'note-editorial', 'note-translator', 'gloss', 'cites', 'supports', 'disputes', 'cross-ref', 'parallel', 'broken')),
	CONSTRAINT "link_target_type" CHECK("link"."target_type" IN ('note', 'passage', 'reference')),
	CONSTRAINT "link_target" CHECK(("link"."target_type" = 'note') = ("link"."note_id" IS NOT NULL) AND ("link"."target_type" = 'reference') = ("link"."citation" IS NOT NULL))
);

CREATE TABLE `omission` (
	`annotation_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`how_known` text NOT NULL,
	`agent` text NOT NULL,
	`extent` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "omission_kind" CHECK("omission"."kind" IN ('authorial-gap', 'interruption', 'editorial-cut', 'selection', 'censored', 'custodial', 'withheld', 'loss', 'transmission', 'counterpart', 'undetermined')),
	CONSTRAINT "omission_known" CHECK("omission"."how_known" IN ('marked', 'stated', 'inferred', 'lens', 'other-witness'))
);

CREATE TABLE `page` (
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`label` text NOT NULL,
	`start` integer NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`version_id`, `ordinal`),
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "page_start" CHECK("page"."start" >= 0)
);

CREATE TABLE `page_read` (
	`source_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`label` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`source_id`, `reviewer_id`, `label`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE TABLE `printed_note` (
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`id` text NOT NULL,
	`label` text NOT NULL,
	`page` text,
	`text` text NOT NULL,
	`references` integer NOT NULL,
	PRIMARY KEY(`version_id`, `ordinal`),
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE TABLE `reading_place` (
	`source_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`place` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`source_id`, `reviewer_id`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "reading_place_place" CHECK("reading_place"."place" >= 0)
);

CREATE TABLE `reviewer` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`initials` text NOT NULL,
	`colour` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "reviewer_name" CHECK(length(trim("reviewer"."name")) > 0),
	CONSTRAINT "reviewer_colour" CHECK("reviewer"."colour" GLOB '#[0-9a-fA-F]*')
);

CREATE VIRTUAL TABLE `search_index` USING fts5(
	`text`,
	content='search_passage',
	content_rowid='id',
	tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE `search_passage` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`place` text NOT NULL,
	`ref` text NOT NULL,
	`page` text,
	`start` integer,
	`text` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "search_passage_place" CHECK("search_passage"."place" IN ('text', 'note', 'annotation'))
);

CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`author` text,
	`editor` text,
	`published` text,
	`date` text,
	`languages` text NOT NULL,
	`type` text,
	`rights` text,
	`descriptor_id` text,
	`created_at` text NOT NULL
);

CREATE TABLE `source_file` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`encoding` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE TABLE `text_version` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`witness_id` text NOT NULL,
	`number` integer NOT NULL,
	`parent_id` text,
	`sha256` text NOT NULL,
	`document` text NOT NULL,
	`text` text NOT NULL,
	`length` integer NOT NULL,
	`words` integer NOT NULL,
	`profile` text NOT NULL,
	`reason` text NOT NULL,
	`run_streams` text NOT NULL,
	`runs` blob NOT NULL,
	`repairs` text NOT NULL,
	`warnings` text NOT NULL,
	`index_check` text,
	`created_at` text NOT NULL, `omission_marks` integer DEFAULT 0 NOT NULL, `file_id` text REFERENCES source_file(id), `off` text DEFAULT '{"rules":[],"places":[]}' NOT NULL, `declined` text DEFAULT '[]' NOT NULL, `remainder` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`witness_id`) REFERENCES `text_witness`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "text_version_number_positive" CHECK("text_version"."number" > 0),
	CONSTRAINT "text_version_length" CHECK("text_version"."length" >= 0)
);

CREATE TABLE `text_witness` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`siglum` text NOT NULL,
	`kind` text NOT NULL,
	`derived_from` text,
	`derivation` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`derived_from`) REFERENCES `text_witness`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "text_witness_kind" CHECK("text_witness"."kind" IN ('autograph', 'typescript', 'copy', 'translation', 'edition', 'transcript', 'unknown')),
	CONSTRAINT "text_witness_derivation" CHECK("text_witness"."derivation" IN ('copied', 'translated', 'edited', 'transcribed'))
);

CREATE TABLE `unit` (
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`heading` text,
	`sender` text,
	`addressee` text,
	`date` text,
	`date_literal` text,
	`date_kind` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL, `addressee_in_body` text, `place` text, `secrecy` text, `signature` text, `lang` text, `part_of` text,
	PRIMARY KEY(`version_id`, `ordinal`),
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "unit_in_order" CHECK("unit"."start" >= 0 AND "unit"."start" <= "unit"."end")
);

CREATE INDEX `anchor_drawn` ON `anchor` (`version_id`,`role`,`annotation_id`,`ordinal`,`state`,`stream`,`start`,`end`);

CREATE INDEX `annotation_drawn` ON `annotation` (`source_id`,`id`,`kind`,`status`,`reviewer_id`);

CREATE UNIQUE INDEX `event_version` ON `event` (`annotation_id`,`version`);

CREATE INDEX `judgment_annotation` ON `judgment` (`annotation_id`,`superseded_at`);

CREATE UNIQUE INDEX `judgment_current` ON `judgment` (`annotation_id`,`axis`) WHERE superseded_at IS NULL;

CREATE INDEX `judgment_drawn` ON `judgment` (`annotation_id`,`axis`,`value`) WHERE superseded_at IS NULL;

CREATE UNIQUE INDEX `printed_note_id` ON `printed_note` (`version_id`,`id`);

CREATE INDEX `search_passage_page` ON `search_passage` (`page`);

CREATE INDEX `search_passage_ref` ON `search_passage` (`source_id`,`place`,`ref`);

CREATE UNIQUE INDEX `source_file_sha256` ON `source_file` (`sha256`);

CREATE UNIQUE INDEX `source_slug_unique` ON `source` (`slug`);

CREATE UNIQUE INDEX `text_version_number` ON `text_version` (`source_id`,`number`);

CREATE INDEX `text_version_sha256` ON `text_version` (`source_id`,`sha256`);

CREATE UNIQUE INDEX `text_witness_siglum` ON `text_witness` (`source_id`,`siglum`);

CREATE TRIGGER `event_never_changed` BEFORE UPDATE ON `event` BEGIN
	SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TRIGGER `event_never_removed` BEFORE DELETE ON `event` BEGIN
	SELECT RAISE(ABORT, 'an event is never removed');
END;

CREATE TRIGGER `judgment_never_changed` BEFORE UPDATE ON `judgment`
WHEN old.superseded_at IS NOT NULL
	OR new.superseded_at IS NULL
	OR new.id IS NOT old.id OR new.annotation_id IS NOT old.annotation_id
	OR new.ordinal IS NOT old.ordinal OR new.axis IS NOT old.axis
	OR new.value IS NOT old.value OR new.likelihood IS NOT old.likelihood
	OR new.basis IS NOT old.basis OR new.rationale IS NOT old.rationale
	OR new.overturn IS NOT old.overturn OR new.reviewer_id IS NOT old.reviewer_id
	OR new.created_at IS NOT old.created_at
BEGIN
	SELECT RAISE(ABORT, 'a judgment is superseded, never overwritten');
END;

CREATE TRIGGER `judgment_never_removed` BEFORE DELETE ON `judgment` BEGIN
	SELECT RAISE(ABORT, 'a judgment is never removed');
END;

CREATE TRIGGER `search_passage_added` AFTER INSERT ON `search_passage` BEGIN
	INSERT INTO search_index(rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER `search_passage_changed` AFTER UPDATE OF `text` ON `search_passage` BEGIN
	INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', old.id, old.text);
	INSERT INTO search_index(rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER `search_passage_removed` AFTER DELETE ON `search_passage` BEGIN
	INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TRIGGER `source_file_never_changed` BEFORE UPDATE ON `source_file` BEGIN
	SELECT RAISE(ABORT, 'a file is kept as received');
END;

CREATE TRIGGER `text_version_never_changed` BEFORE UPDATE OF `document`, `text`, `sha256`, `runs` ON `text_version` BEGIN
	SELECT RAISE(ABORT, 'a text version is never changed');
END;
