CREATE TABLE `reply` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`at` text NOT NULL,
	`text` text NOT NULL,
	`mentions` text NOT NULL,
	`act` text NOT NULL,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reply_act" CHECK("reply"."act" IN ('said', 'resolved', 'reopened'))
);
--> statement-breakpoint
CREATE INDEX `reply_annotation` ON `reply` (`annotation_id`,`at`);--> statement-breakpoint
CREATE TABLE `review_round` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`axes` text NOT NULL,
	`blind` integer NOT NULL,
	`way` text NOT NULL,
	`seed` integer NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`until` text,
	`closed_by` text,
	`closed_at` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_round_way" CHECK("review_round"."way" IN ('free', 'sampled', 'assigned')),
	CONSTRAINT "review_round_closed" CHECK(("review_round"."closed_by" IS NULL) = ("review_round"."closed_at" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `review_round_source` ON `review_round` (`source_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `round_item` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`source_id` text NOT NULL,
	`version_id` text NOT NULL,
	`stream` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`words` text NOT NULL,
	`label` text NOT NULL,
	`known` text NOT NULL,
	`ground` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `review_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "round_item_known" CHECK("round_item"."known" IN ('unknown', 'genuine', 'false')),
	CONSTRAINT "round_item_in_order" CHECK("round_item"."start" >= 0 AND "round_item"."start" <= "round_item"."end")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_item_ordinal` ON `round_item` (`round_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `round_item_version` ON `round_item` (`version_id`,`start`);--> statement-breakpoint
CREATE TABLE `round_member` (
	`round_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`removed_at` text,
	PRIMARY KEY(`round_id`, `reviewer_id`),
	FOREIGN KEY (`round_id`) REFERENCES `review_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_part` (
	`item_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`place` integer NOT NULL,
	`submitted_at` text,
	`outcome` text,
	`answers` text,
	PRIMARY KEY(`item_id`, `reviewer_id`),
	FOREIGN KEY (`item_id`) REFERENCES `round_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "round_part_outcome" CHECK("round_part"."outcome" IN ('judged', 'nothing')),
	CONSTRAINT "round_part_submitted" CHECK(("round_part"."submitted_at" IS NULL) = ("round_part"."outcome" IS NULL) AND ("round_part"."submitted_at" IS NULL) = ("round_part"."answers" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `seal` (
	`thing_id` text NOT NULL,
	`item_id` text NOT NULL,
	`round_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	PRIMARY KEY(`thing_id`, `item_id`),
	FOREIGN KEY (`item_id`) REFERENCES `round_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `review_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seal_item` ON `seal` (`item_id`);--> statement-breakpoint
CREATE TABLE `settlement` (
	`object_id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`round` text NOT NULL,
	`axis` text NOT NULL,
	`outcome` text NOT NULL,
	`settled_id` text,
	`agree_ids` text NOT NULL,
	`dissent_ids` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "settlement_axis" CHECK("settlement"."axis" IN ('authenticity', 'accuracy', 'contemporaneity', 'attribution')),
	CONSTRAINT "settlement_outcome" CHECK("settlement"."outcome" IN ('adopted', 'own', 'disputed', 'none')),
	CONSTRAINT "settlement_reason" CHECK(length(trim("settlement"."reason")) > 0)
);
--> statement-breakpoint
-- A table that others point to cannot be renamed into place inside a
-- transaction: its rows step aside, and their references wait for the end.
PRAGMA defer_foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `critical_object_aside` AS SELECT rowid AS made, * FROM `critical_object`;--> statement-breakpoint
DROP TABLE `critical_object`;--> statement-breakpoint
CREATE TABLE `critical_object` (
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
	CONSTRAINT "critical_object_kind" CHECK("critical_object"."kind" IN ('person', 'reference', 'origin', 'testimony', 'evidence', 'rule', 'question', 'hypothesis-set', 'hypothesis', 'assessment', 'composition', 'terminus', 'custody-step', 'delivery', 'hand', 'hand-passage', 'speaker', 'verdict', 'dissent', 'settlement', 'relation')),
	CONSTRAINT "critical_object_status" CHECK("critical_object"."status" IN ('standing', 'withdrawn')),
	CONSTRAINT "critical_object_version" CHECK("critical_object"."version" > 0)
);
--> statement-breakpoint
INSERT INTO `critical_object` (rowid, `id`, `source_id`, `kind`, `status`, `version`, `reviewer_id`, `created_at`, `changed_at`)
	SELECT made, `id`, `source_id`, `kind`, `status`, `version`, `reviewer_id`, `created_at`, `changed_at` FROM `critical_object_aside` ORDER BY made;--> statement-breakpoint
DROP TABLE `critical_object_aside`;--> statement-breakpoint
CREATE INDEX `critical_object_source` ON `critical_object` (`source_id`,`kind`,`id`);--> statement-breakpoint
CREATE TRIGGER `none_of_these_stands` BEFORE UPDATE OF `status` ON `critical_object`
WHEN new.status = 'withdrawn' AND EXISTS (SELECT 1 FROM hypothesis WHERE object_id = old.id AND none = 1)
BEGIN
	SELECT RAISE(ABORT, 'none of these stays in its set');
END;
--> statement-breakpoint
-- Whatever is said of a passage of a round is sealed, whoever writes it.
CREATE TRIGGER `anchor_is_sealed` AFTER INSERT ON `anchor` BEGIN
	INSERT OR IGNORE INTO seal (thing_id, item_id, round_id, reviewer_id)
		SELECT new.annotation_id, i.id, i.round_id, a.reviewer_id
		FROM round_item i
		JOIN review_round r ON r.id = i.round_id AND r.closed_at IS NULL
		JOIN annotation a ON a.id = new.annotation_id
		WHERE i.version_id = new.version_id AND i.stream = new.stream
			AND new.start <= i."end" AND new."end" >= i.start
			AND (new.start = new."end" OR (new.start < i."end" AND new."end" > i.start));
END;
--> statement-breakpoint
CREATE TRIGGER `stretch_is_sealed` AFTER INSERT ON `stretch` BEGIN
	INSERT OR IGNORE INTO seal (thing_id, item_id, round_id, reviewer_id)
		SELECT new.object_id, i.id, i.round_id, o.reviewer_id
		FROM round_item i
		JOIN review_round r ON r.id = i.round_id AND r.closed_at IS NULL
		JOIN critical_object o ON o.id = new.object_id
		WHERE i.version_id = new.version_id AND i.stream = new.stream
			AND new.start <= i."end" AND new."end" >= i.start
			AND (new.start = new."end" OR (new.start < i."end" AND new."end" > i.start));
END;
--> statement-breakpoint
CREATE TRIGGER `round_item_seals` AFTER INSERT ON `round_item` BEGIN
	INSERT OR IGNORE INTO seal (thing_id, item_id, round_id, reviewer_id)
		SELECT p.annotation_id, new.id, new.round_id, a.reviewer_id
		FROM anchor p JOIN annotation a ON a.id = p.annotation_id
		WHERE p.version_id = new.version_id AND p.stream = new.stream
			AND p.start <= new."end" AND p."end" >= new.start
			AND (p.start = p."end" OR (p.start < new."end" AND p."end" > new.start))
		UNION
		SELECT p.object_id, new.id, new.round_id, o.reviewer_id
		FROM stretch p JOIN critical_object o ON o.id = p.object_id
		WHERE p.version_id = new.version_id AND p.stream = new.stream
			AND p.start <= new."end" AND p."end" >= new.start
			AND (p.start = p."end" OR (p.start < new."end" AND p."end" > new.start));
END;
--> statement-breakpoint
CREATE TRIGGER `seal_never_removed` BEFORE DELETE ON `seal` BEGIN
	SELECT RAISE(ABORT, 'a seal is never removed; the round is closed');
END;
--> statement-breakpoint
CREATE TRIGGER `submission_never_changed` BEFORE UPDATE ON `round_part` WHEN old.submitted_at IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'what was submitted is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `round_part_never_removed` BEFORE DELETE ON `round_part` BEGIN
	SELECT RAISE(ABORT, 'a passage given to a reviewer is never taken away');
END;
--> statement-breakpoint
CREATE TRIGGER `round_stays_closed` BEFORE UPDATE ON `review_round` WHEN old.closed_at IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'a round that was closed is never opened again');
END;
--> statement-breakpoint
CREATE TRIGGER `reply_never_changed` BEFORE UPDATE ON `reply` BEGIN
	SELECT RAISE(ABORT, 'what was said in a thread is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `reply_never_removed` BEFORE DELETE ON `reply` BEGIN
	SELECT RAISE(ABORT, 'what was said in a thread is never removed');
END;
--> statement-breakpoint
-- A reply stands under the same seals as what it answers, as its own author's.
CREATE TRIGGER `reply_is_sealed` AFTER INSERT ON `reply` BEGIN
	INSERT OR IGNORE INTO seal (thing_id, item_id, round_id, reviewer_id)
		SELECT new.id, s.item_id, s.round_id, new.reviewer_id
		FROM seal s JOIN review_round r ON r.id = s.round_id AND r.closed_at IS NULL
		WHERE s.thing_id = new.annotation_id;
END;
