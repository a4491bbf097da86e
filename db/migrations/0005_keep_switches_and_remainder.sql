ALTER TABLE `text_version` ADD `file_id` text REFERENCES source_file(id);--> statement-breakpoint
ALTER TABLE `text_version` ADD `off` text DEFAULT '{"rules":[],"places":[]}' NOT NULL;--> statement-breakpoint
ALTER TABLE `text_version` ADD `declined` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `text_version` ADD `remainder` text;