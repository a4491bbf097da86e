ALTER TABLE `unit` ADD `addressee_in_body` text;--> statement-breakpoint
ALTER TABLE `unit` ADD `place` text;--> statement-breakpoint
ALTER TABLE `unit` ADD `secrecy` text;--> statement-breakpoint
ALTER TABLE `unit` ADD `signature` text;--> statement-breakpoint
ALTER TABLE `unit` ADD `lang` text;--> statement-breakpoint
ALTER TABLE `unit` ADD `part_of` text;