CREATE TABLE `anchor_origin` (
	`annotation_id` text NOT NULL,
	`role` text NOT NULL,
	`ordinal` integer NOT NULL,
	`version_id` text NOT NULL,
	`since` integer NOT NULL,
	`changed` integer NOT NULL,
	`origin` text NOT NULL,
	PRIMARY KEY(`annotation_id`, `role`, `ordinal`),
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`annotation_id`,`role`,`ordinal`) REFERENCES `anchor`(`annotation_id`,`role`,`ordinal`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "anchor_origin_json" CHECK(json_valid("anchor_origin"."origin"))
);
--> statement-breakpoint
CREATE INDEX `anchor_origin_version` ON `anchor_origin` (`version_id`);--> statement-breakpoint
CREATE TABLE `emendation` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`stream` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`page` text,
	`reviewer_id` text NOT NULL,
	`at` text NOT NULL,
	`described_by` text,
	`described_at` text,
	`undone_by` text,
	`undone_at` text,
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`described_by`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "emendation_ordinal_positive" CHECK("emendation"."ordinal" > 0),
	CONSTRAINT "emendation_kind" CHECK("emendation"."kind" IN ('misprint', 'ocr', 'transcription', 'conjecture', 'page-order', 'division', 'other')),
	CONSTRAINT "emendation_in_order" CHECK("emendation"."start" >= 0 AND "emendation"."start" <= "emendation"."end"),
	CONSTRAINT "emendation_undone" CHECK(("emendation"."undone_by" IS NULL) = ("emendation"."undone_at" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `emendation_ordinal` ON `emendation` (`version_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `present_text` (
	`version_id` text PRIMARY KEY NOT NULL,
	`act` integer NOT NULL,
	`document` text NOT NULL,
	`text` text NOT NULL,
	`sha256` text NOT NULL,
	`length` integer NOT NULL,
	`words` integer NOT NULL,
	`omission_marks` integer NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "present_text_act" CHECK("present_text"."act" > 0),
	CONSTRAINT "present_text_length" CHECK("present_text"."length" >= 0)
);
--> statement-breakpoint
CREATE TABLE `reading_change` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`emendation_id` text NOT NULL,
	`at` text NOT NULL,
	`restored_at` text,
	`looked_by` text,
	`looked_at` text,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`emendation_id`) REFERENCES `emendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`looked_by`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reading_change_looked" CHECK(("reading_change"."looked_by" IS NULL) = ("reading_change"."looked_at" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reading_change_standing` ON `reading_change` (`annotation_id`) WHERE restored_at IS NULL AND looked_at IS NULL;--> statement-breakpoint
CREATE TABLE `text_act` (
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`emendation_id` text NOT NULL,
	`type` text NOT NULL,
	`of` integer,
	`steps` text NOT NULL,
	`inverse` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`version_id`, `ordinal`),
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`emendation_id`) REFERENCES `emendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "text_act_type" CHECK("text_act"."type" IN ('make', 'undo', 'redo')),
	CONSTRAINT "text_act_of" CHECK(("text_act"."type" = 'make') = ("text_act"."of" IS NULL)),
	CONSTRAINT "text_act_json" CHECK(json_valid("text_act"."steps") AND json_valid("text_act"."inverse"))
);
--> statement-breakpoint
CREATE INDEX `text_act_emendation` ON `text_act` (`emendation_id`);--> statement-breakpoint
-- The log of a text is only ever added to; a correction keeps what it was.
CREATE TRIGGER `text_act_never_changed` BEFORE UPDATE ON `text_act` BEGIN
	SELECT RAISE(ABORT, 'an act on the text is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `text_act_never_removed` BEFORE DELETE ON `text_act` BEGIN
	SELECT RAISE(ABORT, 'an act on the text is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `emendation_never_changed` BEFORE UPDATE OF `id`, `version_id`, `ordinal`, `before`, `after`, `stream`, `start`, `end`, `page`, `reviewer_id`, `at` ON `emendation` BEGIN
	SELECT RAISE(ABORT, 'a correction is taken back, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `emendation_never_removed` BEFORE DELETE ON `emendation` BEGIN
	SELECT RAISE(ABORT, 'a correction is taken back, never removed');
END;
