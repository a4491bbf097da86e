DROP INDEX `annotation_source`;--> statement-breakpoint
CREATE INDEX `annotation_drawn` ON `annotation` (`source_id`,`id`,`kind`,`status`,`reviewer_id`);--> statement-breakpoint
CREATE INDEX `anchor_drawn` ON `anchor` (`version_id`,`role`,`annotation_id`,`ordinal`,`state`,`stream`,`start`,`end`);--> statement-breakpoint
CREATE INDEX `judgment_drawn` ON `judgment` (`annotation_id`,`axis`,`value`) WHERE superseded_at IS NULL;