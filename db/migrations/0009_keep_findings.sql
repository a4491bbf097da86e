CREATE TABLE `finding` (
	`source_id` text NOT NULL,
	`id` text NOT NULL,
	`lens` text NOT NULL,
	`kind` text NOT NULL,
	`confidence` text NOT NULL,
	`text_version` text NOT NULL,
	`stream` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`evidence_id` text,
	PRIMARY KEY(`source_id`, `id`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`evidence_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_confidence" CHECK("finding"."confidence" IN ('certain', 'firm', 'possible')),
	CONSTRAINT "finding_state" CHECK("finding"."state" IN ('proposed', 'accepted', 'rejected', 'deferred')),
	CONSTRAINT "finding_in_order" CHECK("finding"."start" >= 0 AND "finding"."start" <= "finding"."end"),
	CONSTRAINT "finding_body" CHECK(json_valid("finding"."body"))
);
--> statement-breakpoint
CREATE INDEX `finding_lens` ON `finding` (`source_id`,`lens`,`state`);--> statement-breakpoint
CREATE TABLE `finding_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`finding_id` text NOT NULL,
	`state` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`at` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`,`finding_id`) REFERENCES `finding`(`source_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "finding_decision_state" CHECK("finding_decision"."state" IN ('proposed', 'accepted', 'rejected', 'deferred'))
);
--> statement-breakpoint
CREATE INDEX `finding_decision_of` ON `finding_decision` (`source_id`,`finding_id`,`at`);--> statement-breakpoint
CREATE TABLE `gazetteer_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`forms` text NOT NULL,
	`date` text NOT NULL,
	`person` text NOT NULL,
	`place` text NOT NULL,
	`statement` text NOT NULL,
	`source` text NOT NULL,
	`off` integer NOT NULL,
	`reviewer_id` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "gazetteer_entry_kind" CHECK("gazetteer_entry"."kind" IN ('word', 'name', 'institution', 'work', 'event', 'life', 'office', 'absence'))
);
--> statement-breakpoint
CREATE TABLE `lens_run` (
	`source_id` text NOT NULL,
	`lens` text NOT NULL,
	`text_version` text NOT NULL,
	`at` text NOT NULL,
	`reviewer_id` text,
	`examined` text NOT NULL,
	`skipped` text NOT NULL,
	`strips` text NOT NULL,
	PRIMARY KEY(`source_id`, `lens`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Decisions on findings are only ever added to; the last one stands.
CREATE TRIGGER `finding_decision_never_changed` BEFORE UPDATE ON `finding_decision` BEGIN
	SELECT RAISE(ABORT, 'a decision is never changed');
END;
