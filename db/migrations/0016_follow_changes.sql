CREATE TABLE `change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_id` text NOT NULL,
	`kind` text NOT NULL,
	`thing` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "change_kind" CHECK("change"."kind" IN ('annotation', 'object', 'text', 'sight'))
);
--> statement-breakpoint
CREATE INDEX `change_source` ON `change` (`source_id`,`seq`);
--> statement-breakpoint
CREATE TRIGGER `change_never_changed` BEFORE UPDATE ON `change` BEGIN
	SELECT RAISE(ABORT, 'what changed is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `change_never_removed` BEFORE DELETE ON `change` BEGIN
	SELECT RAISE(ABORT, 'what changed is only added to');
END;
--> statement-breakpoint
CREATE TRIGGER `event_is_followed` AFTER INSERT ON `event` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'annotation', id FROM annotation WHERE id = new.annotation_id;
END;
--> statement-breakpoint
CREATE TRIGGER `look_is_followed` AFTER UPDATE OF `looked_at` ON `reading_change` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'annotation', id FROM annotation WHERE id = new.annotation_id;
END;
--> statement-breakpoint
CREATE TRIGGER `reply_is_followed` AFTER INSERT ON `reply` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'annotation', id FROM annotation WHERE id = new.annotation_id;
END;
--> statement-breakpoint
CREATE TRIGGER `critical_event_is_followed` AFTER INSERT ON `critical_event` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'object', id FROM critical_object WHERE id = new.object_id;
END;
--> statement-breakpoint
CREATE TRIGGER `act_is_followed` AFTER INSERT ON `text_act` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'text', id || '.' || (new.ordinal - 1) FROM text_version WHERE id = new.version_id;
END;
--> statement-breakpoint
CREATE TRIGGER `reason_is_followed` AFTER UPDATE OF `described_at` ON `emendation` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'text', id || '.' || (SELECT max(ordinal) FROM text_act WHERE version_id = new.version_id)
		FROM text_version WHERE id = new.version_id;
END;
--> statement-breakpoint
CREATE TRIGGER `text_is_followed` AFTER INSERT ON `text_version` BEGIN
	INSERT INTO change (source_id, kind, thing) VALUES (new.source_id, 'text', new.id || '.0');
END;
--> statement-breakpoint
-- What a seal held back is told when it opens; that something is hidden now
-- is told without saying what.
CREATE TRIGGER `submission_is_followed` AFTER UPDATE OF `submitted_at` ON `round_part` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT a.source_id, 'annotation', a.id FROM seal s JOIN annotation a ON a.id = s.thing_id
		WHERE s.item_id = new.item_id
		UNION
		SELECT o.source_id, 'object', o.id FROM seal s JOIN critical_object o ON o.id = s.thing_id
		WHERE s.item_id = new.item_id;
END;
--> statement-breakpoint
CREATE TRIGGER `closing_is_followed` AFTER UPDATE OF `closed_at` ON `review_round` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT a.source_id, 'annotation', a.id FROM seal s JOIN annotation a ON a.id = s.thing_id
		WHERE s.round_id = new.id
		UNION
		SELECT o.source_id, 'object', o.id FROM seal s JOIN critical_object o ON o.id = s.thing_id
		WHERE s.round_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `round_item_is_followed` AFTER INSERT ON `round_item` BEGIN
	INSERT INTO change (source_id, kind, thing) VALUES (new.source_id, 'sight', new.id);
END;
