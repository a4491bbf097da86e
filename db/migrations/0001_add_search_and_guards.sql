-- Full-text index over search_passage. It keeps no text of its own; the three
-- triggers carry every change of the table into it.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	`text`,
	content='search_passage',
	content_rowid='id',
	tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER `search_passage_added` AFTER INSERT ON `search_passage` BEGIN
	INSERT INTO search_index(rowid, text) VALUES (new.id, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER `search_passage_removed` AFTER DELETE ON `search_passage` BEGIN
	INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', old.id, old.text);
END;
--> statement-breakpoint
CREATE TRIGGER `search_passage_changed` AFTER UPDATE OF `text` ON `search_passage` BEGIN
	INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', old.id, old.text);
	INSERT INTO search_index(rowid, text) VALUES (new.id, new.text);
END;
--> statement-breakpoint
-- The event log is only ever added to.
CREATE TRIGGER `event_never_changed` BEFORE UPDATE ON `event` BEGIN
	SELECT RAISE(ABORT, 'an event is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `event_never_removed` BEFORE DELETE ON `event` BEGIN
	SELECT RAISE(ABORT, 'an event is never removed');
END;
--> statement-breakpoint
-- A judgment is superseded once by a later one; nothing else of it changes.
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
--> statement-breakpoint
CREATE TRIGGER `judgment_never_removed` BEFORE DELETE ON `judgment` BEGIN
	SELECT RAISE(ABORT, 'a judgment is never removed');
END;
--> statement-breakpoint
-- A text once read in, and the file it came from, stay as they are.
CREATE TRIGGER `text_version_never_changed` BEFORE UPDATE OF `document`, `text`, `sha256`, `runs` ON `text_version` BEGIN
	SELECT RAISE(ABORT, 'a text version is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `source_file_never_changed` BEFORE UPDATE ON `source_file` BEGIN
	SELECT RAISE(ABORT, 'a file is kept as received');
END;
