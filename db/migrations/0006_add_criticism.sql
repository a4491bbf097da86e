CREATE TABLE `critical_event` (
	`id` text PRIMARY KEY NOT NULL,
	`object_id` text NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "critical_event_type" CHECK("critical_event"."type" IN ('created', 'changed', 'withdrawn', 'restored')),
	CONSTRAINT "critical_event_version_positive" CHECK("critical_event"."version" > 0),
	CONSTRAINT "critical_event_snapshot" CHECK(json_valid("critical_event"."snapshot"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `critical_event_version` ON `critical_event` (`object_id`,`version`);--> statement-breakpoint
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
	CONSTRAINT "critical_object_kind" CHECK("critical_object"."kind" IN ('person', 'reference', 'origin', 'testimony', 'evidence', 'rule', 'question', 'hypothesis-set', 'hypothesis', 'assessment', 'composition', 'terminus', 'custody-step', 'delivery', 'hand', 'hand-passage', 'speaker', 'verdict', 'dissent', 'relation')),
	CONSTRAINT "critical_object_status" CHECK("critical_object"."status" IN ('standing', 'withdrawn')),
	CONSTRAINT "critical_object_version" CHECK("critical_object"."version" > 0)
);
--> statement-breakpoint
CREATE INDEX `critical_object_source` ON `critical_object` (`source_id`,`kind`,`id`);--> statement-breakpoint
CREATE TABLE `stretch` (
	`object_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`version_id` text NOT NULL,
	`stream` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`opens` text NOT NULL,
	`closes` text NOT NULL,
	`label` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`object_id`, `ordinal`),
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stretch_in_order" CHECK("stretch"."start" >= 0 AND "stretch"."start" <= "stretch"."end"),
	CONSTRAINT "stretch_state" CHECK("stretch"."state" IN ('exact', 'moved', 'ambiguous', 'orphaned'))
);
--> statement-breakpoint
CREATE INDEX `stretch_version` ON `stretch` (`version_id`,`start`);--> statement-breakpoint
CREATE TABLE `custody_step` (
	`object_id` text PRIMARY KEY NOT NULL,
	`place` integer NOT NULL,
	`custody_kind` text NOT NULL,
	`holder` text NOT NULL,
	`holder_id` text,
	`object` text NOT NULL,
	`where` text NOT NULL,
	`date` text NOT NULL,
	`date_words` text NOT NULL,
	`attestation` text NOT NULL,
	`attested_by` text NOT NULL,
	`informant_ids` text NOT NULL,
	`evidence_ids` text NOT NULL,
	`reach` text NOT NULL,
	`reach_words` text NOT NULL,
	`fate` text NOT NULL,
	`loss` text NOT NULL,
	`gap_before` integer NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "custody_step_place" CHECK("custody_step"."place" > 0),
	CONSTRAINT "custody_step_kind" CHECK("custody_step"."custody_kind" IN ('created', 'dictated', 'copied', 'translated', 'deposited', 'transferred', 'carried', 'destroyed', 'offered', 'examined', 'published', 'digitised', 'unknown')),
	CONSTRAINT "custody_step_attestation" CHECK("custody_step"."attestation" IN ('documented', 'attested', 'reported', 'inferred', 'contradicted', 'unknown')),
	CONSTRAINT "custody_step_reach" CHECK("custody_step"."reach" IN ('questioned', 'in-writing', 'refused', 'dead', 'not-found', 'not-questioned', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE `delivery` (
	`object_id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`received` text NOT NULL,
	`from` text NOT NULL,
	`from_id` text,
	`form` text NOT NULL,
	`absence` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hand` (
	`object_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`label` text NOT NULL,
	`hand_kind` text NOT NULL,
	`description` text NOT NULL,
	`hypothesis_id` text,
	`candidates` text NOT NULL,
	`term` text,
	`not_before` text NOT NULL,
	`not_after` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hypothesis_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hand_kind" CHECK("hand"."hand_kind" IN ('hand-physical', 'hand-style', 'ghost', 'translator', 'editor', 'typist', 'stratum-notes', 'stratum-redaction', 'stratum-accretion', 'mixed')),
	CONSTRAINT "hand_term" CHECK("hand"."term" IN ('hand-a', 'hand-b', 'hand-c', 'intermediary', 'mixed', 'undetermined'))
);
--> statement-breakpoint
CREATE TABLE `hand_passage` (
	`object_id` text PRIMARY KEY NOT NULL,
	`hand_id` text NOT NULL,
	`likelihood` text NOT NULL,
	`basis` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hand_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "hand_passage_likelihood" CHECK("hand_passage"."likelihood" IN ('established', 'very-likely', 'likely', 'open', 'unjudged')),
	CONSTRAINT "hand_passage_basis" CHECK("hand_passage"."basis" IN ('solid', 'moderate', 'thin', 'unstated'))
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`object_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`evidence_kind` text NOT NULL,
	`statement` text NOT NULL,
	`voice` text,
	`reference_id` text,
	`locator` text NOT NULL,
	`testimony_id` text,
	`informant_id` text,
	`origin_id` text,
	`reliability` text,
	`credibility` text,
	`comparandum` text NOT NULL,
	`comparandum_origin` text NOT NULL,
	`comparandum_origin_id` text,
	`search` text,
	`finding_id` text,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reference_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`testimony_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`informant_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`origin_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`comparandum_origin_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_kind" CHECK("evidence"."evidence_kind" IN ('material', 'custody', 'testimony', 'prior-attestation', 'motive', 'silence', 'fact-check', 'anachronism', 'special-knowledge', 'style', 'dependence', 'comparison')),
	CONSTRAINT "evidence_voice" CHECK("evidence"."voice" IN ('author', 'translator', 'editor', 'note', 'quoted')),
	CONSTRAINT "evidence_reliability" CHECK("evidence"."reliability" IN ('a', 'b', 'c', 'd', 'e', 'f')),
	CONSTRAINT "evidence_credibility" CHECK("evidence"."credibility" IN ('1', '2', '3', '4', '5', '6'))
);
--> statement-breakpoint
CREATE TABLE `origin` (
	`object_id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`reason` text NOT NULL,
	`person_ids` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `question` (
	`object_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`about` text NOT NULL,
	`addressee` text NOT NULL,
	`would_settle` text NOT NULL,
	`state` text NOT NULL,
	`sent_on` text NOT NULL,
	`reply` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "question_state" CHECK("question"."state" IN ('open', 'sent', 'answered', 'settled'))
);
--> statement-breakpoint
CREATE TABLE `relation` (
	`object_id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`wording` text NOT NULL,
	`alternative` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "relation_type" CHECK("relation"."type" IN ('rests-on', 'inferred-from', 'takes-up', 'applies', 'supports', 'strengthens', 'counts-against', 'rebuts', 'undermines', 'undercuts', 'weakens', 'neutralises', 'excuses', 'explains', 'concedes', 'qualifies', 'limits', 'refines', 'instance-of', 'summarises', 'withholds-assent', 'in-tension', 'contradicts', 'same-observation', 'bears-on', 'independent-of', 'shares-origin', 'replies-to')),
	CONSTRAINT "relation_ends" CHECK("relation"."from_id" <> "relation"."to_id")
);
--> statement-breakpoint
CREATE INDEX `relation_from` ON `relation` (`from_id`);--> statement-breakpoint
CREATE INDEX `relation_to` ON `relation` (`to_id`);--> statement-breakpoint
CREATE TABLE `rule` (
	`object_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`statement` text NOT NULL,
	`consequence` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assessment` (
	`object_id` text PRIMARY KEY NOT NULL,
	`hypothesis_id` text NOT NULL,
	`item_id` text NOT NULL,
	`rating` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hypothesis_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessment_rating" CHECK("assessment"."rating" IN ('strongly-inconsistent', 'inconsistent', 'neutral', 'consistent', 'required'))
);
--> statement-breakpoint
CREATE INDEX `assessment_cell` ON `assessment` (`hypothesis_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `composition` (
	`object_id` text PRIMARY KEY NOT NULL,
	`hypothesis_id` text,
	`date` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hypothesis_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `dissent` (
	`object_id` text PRIMARY KEY NOT NULL,
	`verdict_id` text NOT NULL,
	`text` text NOT NULL,
	`value` text,
	`rests_on` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verdict_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dissent_value" CHECK("dissent"."value" IN ('genuine', 'genuine-with-retouching', 'genuine-substratum-with-accretions', 'compilation-by-insider', 'fabrication', 'undetermined'))
);
--> statement-breakpoint
CREATE TABLE `hypothesis` (
	`object_id` text PRIMARY KEY NOT NULL,
	`set_id` text NOT NULL,
	`code` text NOT NULL,
	`statement` text NOT NULL,
	`parent_id` text,
	`standing` text NOT NULL,
	`motive` text NOT NULL,
	`none` integer NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hypothesis_none` ON `hypothesis` (`set_id`) WHERE none = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `hypothesis_code` ON `hypothesis` (`set_id`,`code`);--> statement-breakpoint
CREATE TABLE `hypothesis_set` (
	`object_id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `terminus` (
	`object_id` text PRIMARY KEY NOT NULL,
	`side` text NOT NULL,
	`date` text NOT NULL,
	`statement` text NOT NULL,
	`evidence_ids` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "terminus_side" CHECK("terminus"."side" IN ('not-before', 'not-after'))
);
--> statement-breakpoint
CREATE TABLE `verdict` (
	`object_id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`likelihood` text NOT NULL,
	`basis` text NOT NULL,
	`clauses` text NOT NULL,
	`overturn` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "verdict_value" CHECK("verdict"."value" IN ('genuine', 'genuine-with-retouching', 'genuine-substratum-with-accretions', 'compilation-by-insider', 'fabrication', 'undetermined')),
	CONSTRAINT "verdict_likelihood" CHECK("verdict"."likelihood" IN ('established', 'very-likely', 'likely', 'open', 'unjudged')),
	CONSTRAINT "verdict_basis" CHECK("verdict"."basis" IN ('solid', 'moderate', 'thin', 'unstated'))
);
--> statement-breakpoint
CREATE TABLE `bibliography` (
	`object_id` text PRIMARY KEY NOT NULL,
	`csl` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bibliography_csl" CHECK(json_valid("bibliography"."csl"))
);
--> statement-breakpoint
CREATE TABLE `person` (
	`object_id` text PRIMARY KEY NOT NULL,
	`person_kind` text NOT NULL,
	`name` text NOT NULL,
	`name_forms` text NOT NULL,
	`aliases` text NOT NULL,
	`not_same_as` text NOT NULL,
	`born` text NOT NULL,
	`died` text NOT NULL,
	`authorities` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_kind" CHECK("person"."person_kind" IN ('person', 'unnamed', 'group')),
	CONSTRAINT "person_name" CHECK(length(trim("person"."name")) > 0)
);
--> statement-breakpoint
CREATE TABLE `speaker` (
	`object_id` text PRIMARY KEY NOT NULL,
	`voice` text NOT NULL,
	`person_id` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "speaker_voice" CHECK("speaker"."voice" IN ('author', 'translator', 'editor', 'note', 'quoted'))
);
--> statement-breakpoint
CREATE TABLE `testimony` (
	`object_id` text PRIMARY KEY NOT NULL,
	`informant_id` text NOT NULL,
	`statement` text NOT NULL,
	`told_to` text NOT NULL,
	`date` text NOT NULL,
	`medium` text NOT NULL,
	`relay` text NOT NULL,
	`reach` text NOT NULL,
	`disclosed` integer,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`informant_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "testimony_medium" CHECK("testimony"."medium" IN ('oral', 'written', 'both', 'document', 'unknown')),
	CONSTRAINT "testimony_relay" CHECK("testimony"."relay" IN ('direct', 'relayed', 'unknown')),
	CONSTRAINT "testimony_reach" CHECK("testimony"."reach" IN ('questioned', 'in-writing', 'refused', 'dead', 'not-found', 'not-questioned', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE `stance` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`code` text NOT NULL,
	`concerns` text NOT NULL,
	`proposition` text NOT NULL,
	`polarity` text NOT NULL,
	`mode` text NOT NULL,
	`strength` text NOT NULL,
	`likelihood` text NOT NULL,
	`basis` text NOT NULL,
	`statement` text NOT NULL,
	`degree` text NOT NULL,
	`wording` text NOT NULL,
	`overturn` text NOT NULL,
	`scope_kind` text NOT NULL,
	`scope_refs` text NOT NULL,
	`scope_label` text NOT NULL,
	`places` text NOT NULL,
	`attributed_to` text NOT NULL,
	`said_on` text,
	`terms` text NOT NULL,
	`alternatives` text NOT NULL,
	`cites` text NOT NULL,
	`remark` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`created_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stance_polarity" CHECK("stance"."polarity" IN ('for', 'against', 'neutral', 'mixed', 'removes-objection', 'removes-support', 'not-established')),
	CONSTRAINT "stance_mode" CHECK("stance"."mode" IN ('asserted', 'reported', 'conditional', 'observed', 'open', 'framing')),
	CONSTRAINT "stance_strength" CHECK("stance"."strength" IN ('none', 'possible', 'weak', 'moderate', 'firm', 'certain')),
	CONSTRAINT "stance_likelihood" CHECK("stance"."likelihood" IN ('established', 'very-likely', 'likely', 'open', 'unjudged')),
	CONSTRAINT "stance_basis" CHECK("stance"."basis" IN ('solid', 'moderate', 'thin', 'unstated')),
	CONSTRAINT "stance_scope" CHECK("stance"."scope_kind" IN ('words', 'unit', 'page', 'stratum', 'delivery', 'whole', 'custody', 'custody-step', 'hypothesis', 'judgment', 'rule', 'method', 'sign', 'unspecified'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stance_current` ON `stance` (`annotation_id`) WHERE superseded_at IS NULL;--> statement-breakpoint
-- The event log of criticism is only ever added to.
CREATE TRIGGER `critical_event_never_changed` BEFORE UPDATE ON `critical_event` BEGIN
	SELECT RAISE(ABORT, 'an event is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `critical_event_never_removed` BEFORE DELETE ON `critical_event` BEGIN
	SELECT RAISE(ABORT, 'an event is never removed');
END;
--> statement-breakpoint
-- A stance is superseded once by a later one; nothing else of it changes.
CREATE TRIGGER `stance_never_changed` BEFORE UPDATE ON `stance`
WHEN old.superseded_at IS NOT NULL
	OR new.superseded_at IS NULL
	OR new.id IS NOT old.id OR new.annotation_id IS NOT old.annotation_id
	OR new.code IS NOT old.code OR new.concerns IS NOT old.concerns
	OR new.proposition IS NOT old.proposition OR new.polarity IS NOT old.polarity
	OR new.mode IS NOT old.mode OR new.strength IS NOT old.strength
	OR new.likelihood IS NOT old.likelihood OR new.basis IS NOT old.basis
	OR new.statement IS NOT old.statement OR new.degree IS NOT old.degree
	OR new.wording IS NOT old.wording OR new.overturn IS NOT old.overturn
	OR new.scope_kind IS NOT old.scope_kind OR new.scope_refs IS NOT old.scope_refs
	OR new.scope_label IS NOT old.scope_label OR new.places IS NOT old.places
	OR new.attributed_to IS NOT old.attributed_to OR new.said_on IS NOT old.said_on
	OR new.terms IS NOT old.terms OR new.alternatives IS NOT old.alternatives
	OR new.cites IS NOT old.cites OR new.remark IS NOT old.remark
	OR new.reviewer_id IS NOT old.reviewer_id OR new.created_at IS NOT old.created_at
BEGIN
	SELECT RAISE(ABORT, 'a stance is superseded, never overwritten');
END;
--> statement-breakpoint
CREATE TRIGGER `stance_never_removed` BEFORE DELETE ON `stance` BEGIN
	SELECT RAISE(ABORT, 'a stance is never removed');
END;
--> statement-breakpoint
-- The ends of a relation are in several tables, so no foreign key can see to them.
CREATE TRIGGER `relation_ends_are_there` BEFORE INSERT ON `relation`
WHEN NOT EXISTS (SELECT 1 FROM annotation WHERE id = new.from_id UNION ALL SELECT 1 FROM critical_object WHERE id = new.from_id)
	OR NOT EXISTS (SELECT 1 FROM annotation WHERE id = new.to_id UNION ALL SELECT 1 FROM critical_object WHERE id = new.to_id)
BEGIN
	SELECT RAISE(ABORT, 'an end of this relation is not there');
END;
--> statement-breakpoint
CREATE TRIGGER `relation_ends_stay` BEFORE UPDATE OF `from_id`, `to_id` ON `relation`
WHEN NOT EXISTS (SELECT 1 FROM annotation WHERE id = new.from_id UNION ALL SELECT 1 FROM critical_object WHERE id = new.from_id)
	OR NOT EXISTS (SELECT 1 FROM annotation WHERE id = new.to_id UNION ALL SELECT 1 FROM critical_object WHERE id = new.to_id)
BEGIN
	SELECT RAISE(ABORT, 'an end of this relation is not there');
END;
--> statement-breakpoint
-- A set of hypotheses always holds "none of these".
CREATE TRIGGER `none_of_these_stays` BEFORE UPDATE OF `none` ON `hypothesis`
WHEN new.none IS NOT old.none
BEGIN
	SELECT RAISE(ABORT, 'none of these stays in its set');
END;
--> statement-breakpoint
CREATE TRIGGER `none_of_these_stands` BEFORE UPDATE OF `status` ON `critical_object`
WHEN new.status = 'withdrawn' AND EXISTS (SELECT 1 FROM hypothesis WHERE object_id = old.id AND none = 1)
BEGIN
	SELECT RAISE(ABORT, 'none of these stays in its set');
END;
