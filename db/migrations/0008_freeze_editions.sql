CREATE TABLE `edition` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`version_id` text NOT NULL,
	`title` text NOT NULL,
	`choice` text NOT NULL,
	`content` blob NOT NULL,
	`hash` text NOT NULL,
	`annotations` integer NOT NULL,
	`frozen_at` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "edition_choice" CHECK(json_valid("edition"."choice")),
	CONSTRAINT "edition_hash" CHECK(length("edition"."hash") = 64),
	CONSTRAINT "edition_id" CHECK("edition"."id" = substr("edition"."hash", 1, 16)),
	CONSTRAINT "edition_annotations" CHECK("edition"."annotations" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_hash_unique` ON `edition` (`hash`);--> statement-breakpoint
CREATE INDEX `edition_source` ON `edition` (`source_id`);--> statement-breakpoint
-- What was frozen stays as it was.
CREATE TRIGGER `edition_never_changed` BEFORE UPDATE ON `edition` BEGIN
	SELECT RAISE(ABORT, 'an edition is never changed');
END;
