CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`administrator` integer DEFAULT false NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `credential` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_of` ON `credential` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`email` text NOT NULL,
	`administrator` integer DEFAULT false NOT NULL,
	`source_id` text,
	`role` text,
	`by_id` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitation_purpose" CHECK("invitation"."purpose" IN ('join', 'reset')),
	CONSTRAINT "invitation_role" CHECK("invitation"."role" IN ('reader', 'reviewer', 'editor', 'owner')),
	CONSTRAINT "invitation_source_with_role" CHECK(("invitation"."source_id" IS NULL) = ("invitation"."role" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_tokenHash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `membership` (
	`source_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`source_id`, `account_id`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_role" CHECK("membership"."role" IN ('reader', 'reviewer', 'editor', 'owner'))
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`reviewer_id` text,
	`deed` text NOT NULL,
	`use_case` text NOT NULL,
	`source_id` text,
	`thing` text,
	`door` text NOT NULL,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "audit_deed" CHECK("audit"."deed" IN ('saw', 'changed', 'exported')),
	CONSTRAINT "audit_door" CHECK("audit"."door" IN ('route', 'page', 'command'))
);
--> statement-breakpoint
CREATE INDEX `audit_of_source` ON `audit` (`source_id`,`number`);--> statement-breakpoint
CREATE TRIGGER `audit_never_changed` BEFORE UPDATE ON `audit` BEGIN
  SELECT raise(ABORT, 'the audit is only ever added to');
END;--> statement-breakpoint
CREATE TRIGGER `audit_never_removed` BEFORE DELETE ON `audit` BEGIN
  SELECT raise(ABORT, 'the audit is only ever added to');
END;--> statement-breakpoint
CREATE TRIGGER `invitation_used_once` BEFORE UPDATE OF `used_at` ON `invitation`
WHEN old.`used_at` IS NOT NULL BEGIN
  SELECT raise(ABORT, 'a link works once');
END;
