-- Written by `npm run db:schema` from the migrations. Do not edit.

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

CREATE TABLE `anchor` (
	`annotation_id` text NOT NULL,
	`role` text NOT NULL,
	`ordinal` integer NOT NULL,
	`version_id` text NOT NULL,
	`stream` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`annotation_id`, `role`, `ordinal`),
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "anchor_role" CHECK("anchor"."role" IN ('passage', 'target')),
	CONSTRAINT "anchor_in_order" CHECK("anchor"."start" >= 0 AND "anchor"."start" <= "anchor"."end"),
	CONSTRAINT "anchor_state" CHECK("anchor"."state" IN ('exact', 'moved', 'ambiguous', 'orphaned'))
);

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

CREATE TABLE `annotation` (
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
	CONSTRAINT "annotation_kind" CHECK("annotation"."kind" IN ('judgment', 'omission', 'link', 'comment')),
	CONSTRAINT "annotation_status" CHECK("annotation"."status" IN ('proposed', 'submitted', 'discussed', 'agreed', 'contested', 'withdrawn')),
	CONSTRAINT "annotation_version" CHECK("annotation"."version" > 0)
);

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

CREATE TABLE `bibliography` (
	`object_id` text PRIMARY KEY NOT NULL,
	`csl` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bibliography_csl" CHECK(json_valid("bibliography"."csl"))
);

CREATE TABLE `change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_id` text NOT NULL,
	`kind` text NOT NULL,
	`thing` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "change_kind" CHECK("change"."kind" IN ('annotation', 'object', 'text', 'sight'))
);

CREATE TABLE `cited_reviewer` (
	`reviewer_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE TABLE `comment` (
	`annotation_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `composition` (
	`object_id` text PRIMARY KEY NOT NULL,
	`hypothesis_id` text,
	`date` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hypothesis_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);

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

CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_type" CHECK("event"."type" IN ('created', 'changed', 'withdrawn', 'restored', 'moved')),
	CONSTRAINT "event_version_positive" CHECK("event"."version" > 0),
	CONSTRAINT "event_snapshot" CHECK(json_valid("event"."snapshot"))
);

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

CREATE TABLE `hypothesis_set` (
	`object_id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);

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

CREATE TABLE `judgment` (
	`id` text PRIMARY KEY NOT NULL,
	`annotation_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`axis` text NOT NULL,
	`value` text NOT NULL,
	`likelihood` text NOT NULL,
	`basis` text NOT NULL,
	`rationale` text NOT NULL,
	`overturn` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`created_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "judgment_answer" CHECK(("axis" = 'authenticity' AND "value" IN ('genuine', 'retouched', 'interpolated', 'abridged', 'spurious', 'fictitious', 'suspect', 'undetermined')) OR ("axis" = 'accuracy' AND "value" IN ('accurate', 'accurate-in-substance', 'inaccurate', 'improbable', 'plausible', 'uncheckable')) OR ("axis" = 'contemporaneity' AND "value" IN ('contemporaneous', 'retrospective', 'hindsight', 'anachronism', 'undetermined')) OR ("axis" = 'attribution' AND "value" IN ('hand-a', 'hand-b', 'hand-c', 'intermediary', 'mixed', 'undetermined'))),
	CONSTRAINT "judgment_likelihood" CHECK("judgment"."likelihood" IN ('established', 'very-likely', 'likely', 'open', 'unjudged')),
	CONSTRAINT "judgment_basis" CHECK("judgment"."basis" IN ('solid', 'moderate', 'thin', 'unstated'))
);

CREATE TABLE `lens_run` (
	`source_id` text NOT NULL,
	`lens` text NOT NULL,
	`text_version` text NOT NULL,
	`at` text NOT NULL,
	`reviewer_id` text,
	`examined` text NOT NULL,
	`skipped` text NOT NULL,
	`strips` text NOT NULL, `facts_version` text,
	PRIMARY KEY(`source_id`, `lens`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `link` (
	`annotation_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`target_type` text NOT NULL,
	`note_id` text,
	`citation` text,
	`url` text,
	`remark` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "link_kind" CHECK("link"."kind" IN ('note-original', 'note-editorial', 'note-translator', 'gloss', 'cites', 'supports', 'disputes', 'cross-ref', 'parallel', 'broken')),
	CONSTRAINT "link_target_type" CHECK("link"."target_type" IN ('note', 'passage', 'reference')),
	CONSTRAINT "link_target" CHECK(("link"."target_type" = 'note') = ("link"."note_id" IS NOT NULL) AND ("link"."target_type" = 'reference') = ("link"."citation" IS NOT NULL))
);

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

CREATE TABLE `omission` (
	`annotation_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`how_known` text NOT NULL,
	`agent` text NOT NULL,
	`extent` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "omission_kind" CHECK("omission"."kind" IN ('authorial-gap', 'interruption', 'editorial-cut', 'selection', 'censored', 'custodial', 'withheld', 'loss', 'transmission', 'counterpart', 'undetermined')),
	CONSTRAINT "omission_known" CHECK("omission"."how_known" IN ('marked', 'stated', 'inferred', 'lens', 'other-witness'))
);

CREATE TABLE `origin` (
	`object_id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`reason` text NOT NULL,
	`person_ids` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `page` (
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`label` text NOT NULL,
	`start` integer NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`version_id`, `ordinal`),
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "page_start" CHECK("page"."start" >= 0)
);

CREATE TABLE `page_read` (
	`source_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`label` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`source_id`, `reviewer_id`, `label`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE TABLE `past_anchor` (
	`version_id` text NOT NULL,
	`annotation_id` text NOT NULL,
	`role` text NOT NULL,
	`ordinal` integer NOT NULL,
	`stream` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`version_id`, `annotation_id`, `role`, `ordinal`),
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "past_anchor_role" CHECK("past_anchor"."role" IN ('passage', 'target')),
	CONSTRAINT "past_anchor_in_order" CHECK("past_anchor"."start" >= 0 AND "past_anchor"."start" <= "past_anchor"."end"),
	CONSTRAINT "past_anchor_state" CHECK("past_anchor"."state" IN ('exact', 'moved', 'ambiguous', 'orphaned'))
);

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

CREATE TABLE `printed_note` (
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`id` text NOT NULL,
	`label` text NOT NULL,
	`page` text,
	`text` text NOT NULL,
	`references` integer NOT NULL,
	PRIMARY KEY(`version_id`, `ordinal`),
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade
);

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

CREATE TABLE `reading_place` (
	`source_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`place` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`source_id`, `reviewer_id`),
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "reading_place_place" CHECK("reading_place"."place" >= 0)
);

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

CREATE TABLE `replacement` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`version_id` text NOT NULL,
	`text_key` text NOT NULL,
	`file_name` text NOT NULL,
	`file_sha256` text NOT NULL,
	`bytes` blob,
	`profile` text NOT NULL,
	`off` text NOT NULL,
	`new_witness` integer NOT NULL,
	`text_sha256` text NOT NULL,
	`report` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`created_at` text NOT NULL,
	`outcome` text,
	`ended_at` text,
	`ended_by` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "replacement_outcome" CHECK("replacement"."outcome" IS NULL OR "replacement"."outcome" IN ('accepted', 'dropped')),
	CONSTRAINT "replacement_ended" CHECK(("replacement"."outcome" IS NULL) = ("replacement"."ended_at" IS NULL))
);

CREATE TABLE `replacement_anchor` (
	`replacement_id` text NOT NULL,
	`annotation_id` text NOT NULL,
	`role` text NOT NULL,
	`ordinal` integer NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`stream` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`candidates` text NOT NULL,
	`choice` integer,
	`decided_by` text,
	`decided_at` text,
	PRIMARY KEY(`replacement_id`, `annotation_id`, `role`, `ordinal`),
	FOREIGN KEY (`replacement_id`) REFERENCES `replacement`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "replacement_anchor_role" CHECK("replacement_anchor"."role" IN ('passage', 'target')),
	CONSTRAINT "replacement_anchor_in_order" CHECK("replacement_anchor"."start" >= 0 AND "replacement_anchor"."start" <= "replacement_anchor"."end"),
	CONSTRAINT "replacement_anchor_state" CHECK("replacement_anchor"."state" IN ('exact', 'moved', 'ambiguous', 'orphaned')),
	CONSTRAINT "replacement_anchor_choice" CHECK("replacement_anchor"."choice" BETWEEN 0 AND 3),
	CONSTRAINT "replacement_anchor_decided" CHECK(("replacement_anchor"."choice" IS NULL) = ("replacement_anchor"."decided_at" IS NULL))
);

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

CREATE TABLE `reviewer` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`initials` text NOT NULL,
	`colour` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "reviewer_name" CHECK(length(trim("reviewer"."name")) > 0),
	CONSTRAINT "reviewer_colour" CHECK("reviewer"."colour" GLOB '#[0-9a-fA-F]*')
);

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

CREATE TABLE `round_member` (
	`round_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`removed_at` text,
	PRIMARY KEY(`round_id`, `reviewer_id`),
	FOREIGN KEY (`round_id`) REFERENCES `review_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE no action
);

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

CREATE TABLE `rule` (
	`object_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`statement` text NOT NULL,
	`consequence` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action
);

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

CREATE VIRTUAL TABLE `search_index` USING fts5(
	`text`,
	content='search_passage',
	content_rowid='id',
	tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE `search_passage` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`place` text NOT NULL,
	`ref` text NOT NULL,
	`page` text,
	`start` integer,
	`text` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "search_passage_place" CHECK("search_passage"."place" IN ('text', 'note', 'annotation'))
);

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

CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

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

CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`author` text,
	`editor` text,
	`published` text,
	`date` text,
	`languages` text NOT NULL,
	`type` text,
	`rights` text,
	`descriptor_id` text,
	`created_at` text NOT NULL
);

CREATE TABLE `source_file` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`encoding` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE TABLE `speaker` (
	`object_id` text PRIMARY KEY NOT NULL,
	`voice` text NOT NULL,
	`person_id` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "speaker_voice" CHECK("speaker"."voice" IN ('author', 'translator', 'editor', 'note', 'quoted'))
);

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

CREATE TABLE `terminus` (
	`object_id` text PRIMARY KEY NOT NULL,
	`side` text NOT NULL,
	`date` text NOT NULL,
	`statement` text NOT NULL,
	`evidence_ids` text NOT NULL,
	FOREIGN KEY (`object_id`) REFERENCES `critical_object`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "terminus_side" CHECK("terminus"."side" IN ('not-before', 'not-after'))
);

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

CREATE TABLE `text_version` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`witness_id` text NOT NULL,
	`number` integer NOT NULL,
	`parent_id` text,
	`sha256` text NOT NULL,
	`document` text NOT NULL,
	`text` text NOT NULL,
	`length` integer NOT NULL,
	`words` integer NOT NULL,
	`profile` text NOT NULL,
	`reason` text NOT NULL,
	`run_streams` text NOT NULL,
	`runs` blob NOT NULL,
	`repairs` text NOT NULL,
	`warnings` text NOT NULL,
	`index_check` text,
	`created_at` text NOT NULL, `omission_marks` integer DEFAULT 0 NOT NULL, `file_id` text REFERENCES source_file(id), `off` text DEFAULT '{"rules":[],"places":[]}' NOT NULL, `declined` text DEFAULT '[]' NOT NULL, `remainder` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`witness_id`) REFERENCES `text_witness`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "text_version_number_positive" CHECK("text_version"."number" > 0),
	CONSTRAINT "text_version_length" CHECK("text_version"."length" >= 0)
);

CREATE TABLE `text_witness` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`siglum` text NOT NULL,
	`kind` text NOT NULL,
	`derived_from` text,
	`derivation` text,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`derived_from`) REFERENCES `text_witness`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "text_witness_kind" CHECK("text_witness"."kind" IN ('autograph', 'typescript', 'copy', 'translation', 'edition', 'transcript', 'unknown')),
	CONSTRAINT "text_witness_derivation" CHECK("text_witness"."derivation" IN ('copied', 'translated', 'edited', 'transcribed'))
);

CREATE TABLE `unit` (
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`heading` text,
	`sender` text,
	`addressee` text,
	`date` text,
	`date_literal` text,
	`date_kind` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL, `addressee_in_body` text, `place` text, `secrecy` text, `signature` text, `lang` text, `part_of` text,
	PRIMARY KEY(`version_id`, `ordinal`),
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "unit_in_order" CHECK("unit"."start" >= 0 AND "unit"."start" <= "unit"."end")
);

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

CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);

CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);

CREATE INDEX `anchor_drawn` ON `anchor` (`version_id`,`role`,`annotation_id`,`ordinal`,`state`,`stream`,`start`,`end`);

CREATE INDEX `anchor_origin_version` ON `anchor_origin` (`version_id`);

CREATE INDEX `annotation_drawn` ON `annotation` (`source_id`,`id`,`kind`,`status`,`reviewer_id`);

CREATE INDEX `assessment_cell` ON `assessment` (`hypothesis_id`,`item_id`);

CREATE INDEX `audit_of_source` ON `audit` (`source_id`,`number`);

CREATE INDEX `change_source` ON `change` (`source_id`,`seq`);

CREATE UNIQUE INDEX `credential_of` ON `credential` (`provider_id`,`account_id`);

CREATE UNIQUE INDEX `critical_event_version` ON `critical_event` (`object_id`,`version`);

CREATE INDEX `critical_object_source` ON `critical_object` (`source_id`,`kind`,`id`);

CREATE UNIQUE INDEX `edition_hash_unique` ON `edition` (`hash`);

CREATE INDEX `edition_source` ON `edition` (`source_id`);

CREATE UNIQUE INDEX `emendation_ordinal` ON `emendation` (`version_id`,`ordinal`);

CREATE UNIQUE INDEX `event_version` ON `event` (`annotation_id`,`version`);

CREATE INDEX `finding_decision_of` ON `finding_decision` (`source_id`,`finding_id`,`at`);

CREATE INDEX `finding_lens` ON `finding` (`source_id`,`lens`,`state`);

CREATE UNIQUE INDEX `hypothesis_code` ON `hypothesis` (`set_id`,`code`);

CREATE UNIQUE INDEX `hypothesis_none` ON `hypothesis` (`set_id`) WHERE none = 1;

CREATE UNIQUE INDEX `invitation_tokenHash_unique` ON `invitation` (`token_hash`);

CREATE INDEX `judgment_annotation` ON `judgment` (`annotation_id`,`superseded_at`);

CREATE UNIQUE INDEX `judgment_current` ON `judgment` (`annotation_id`,`axis`) WHERE superseded_at IS NULL;

CREATE INDEX `judgment_drawn` ON `judgment` (`annotation_id`,`axis`,`value`) WHERE superseded_at IS NULL;

CREATE UNIQUE INDEX `printed_note_id` ON `printed_note` (`version_id`,`id`);

CREATE UNIQUE INDEX `reading_change_standing` ON `reading_change` (`annotation_id`) WHERE restored_at IS NULL AND looked_at IS NULL;

CREATE INDEX `relation_from` ON `relation` (`from_id`);

CREATE INDEX `relation_to` ON `relation` (`to_id`);

CREATE INDEX `replacement_anchor_listed` ON `replacement_anchor` (`replacement_id`,`state`,`position`);

CREATE UNIQUE INDEX `replacement_open` ON `replacement` (`source_id`) WHERE outcome IS NULL;

CREATE INDEX `reply_annotation` ON `reply` (`annotation_id`,`at`);

CREATE INDEX `review_round_source` ON `review_round` (`source_id`,`opened_at`);

CREATE UNIQUE INDEX `round_item_ordinal` ON `round_item` (`round_id`,`ordinal`);

CREATE INDEX `round_item_version` ON `round_item` (`version_id`,`start`);

CREATE INDEX `seal_item` ON `seal` (`item_id`);

CREATE INDEX `search_passage_page` ON `search_passage` (`page`);

CREATE INDEX `search_passage_ref` ON `search_passage` (`source_id`,`place`,`ref`);

CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);

CREATE UNIQUE INDEX `source_file_sha256` ON `source_file` (`sha256`);

CREATE UNIQUE INDEX `source_slug_unique` ON `source` (`slug`);

CREATE UNIQUE INDEX `stance_current` ON `stance` (`annotation_id`) WHERE superseded_at IS NULL;

CREATE INDEX `stretch_version` ON `stretch` (`version_id`,`start`);

CREATE INDEX `text_act_emendation` ON `text_act` (`emendation_id`);

CREATE UNIQUE INDEX `text_version_number` ON `text_version` (`source_id`,`number`);

CREATE INDEX `text_version_sha256` ON `text_version` (`source_id`,`sha256`);

CREATE UNIQUE INDEX `text_witness_siglum` ON `text_witness` (`source_id`,`siglum`);

CREATE TRIGGER `act_is_followed` AFTER INSERT ON `text_act` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'text', id || '.' || (new.ordinal - 1) FROM text_version WHERE id = new.version_id;
END;

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

CREATE TRIGGER `audit_never_changed` BEFORE UPDATE ON `audit` BEGIN
  SELECT raise(ABORT, 'the audit is only ever added to');
END;

CREATE TRIGGER `audit_never_removed` BEFORE DELETE ON `audit` BEGIN
  SELECT raise(ABORT, 'the audit is only ever added to');
END;

CREATE TRIGGER `change_never_changed` BEFORE UPDATE ON `change` BEGIN
	SELECT RAISE(ABORT, 'what changed is only added to');
END;

CREATE TRIGGER `change_never_removed` BEFORE DELETE ON `change` BEGIN
	SELECT RAISE(ABORT, 'what changed is only added to');
END;

CREATE TRIGGER `closing_is_followed` AFTER UPDATE OF `closed_at` ON `review_round` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT a.source_id, 'annotation', a.id FROM seal s JOIN annotation a ON a.id = s.thing_id
		WHERE s.round_id = new.id
		UNION
		SELECT o.source_id, 'object', o.id FROM seal s JOIN critical_object o ON o.id = s.thing_id
		WHERE s.round_id = new.id;
END;

CREATE TRIGGER `critical_event_is_followed` AFTER INSERT ON `critical_event` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'object', id FROM critical_object WHERE id = new.object_id;
END;

CREATE TRIGGER `critical_event_never_changed` BEFORE UPDATE ON `critical_event` BEGIN
	SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TRIGGER `critical_event_never_removed` BEFORE DELETE ON `critical_event` BEGIN
	SELECT RAISE(ABORT, 'an event is never removed');
END;

CREATE TRIGGER `edition_never_changed` BEFORE UPDATE ON `edition` BEGIN
	SELECT RAISE(ABORT, 'an edition is never changed');
END;

CREATE TRIGGER `emendation_never_changed` BEFORE UPDATE OF `id`, `version_id`, `ordinal`, `before`, `after`, `stream`, `start`, `end`, `page`, `reviewer_id`, `at` ON `emendation` BEGIN
	SELECT RAISE(ABORT, 'a correction is taken back, never changed');
END;

CREATE TRIGGER `emendation_never_removed` BEFORE DELETE ON `emendation` BEGIN
	SELECT RAISE(ABORT, 'a correction is taken back, never removed');
END;

CREATE TRIGGER `event_is_followed` AFTER INSERT ON `event` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'annotation', id FROM annotation WHERE id = new.annotation_id;
END;

CREATE TRIGGER `event_never_changed` BEFORE UPDATE ON `event` BEGIN
	SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TRIGGER `event_never_removed` BEFORE DELETE ON `event` BEGIN
	SELECT RAISE(ABORT, 'an event is never removed');
END;

CREATE TRIGGER `finding_decision_never_changed` BEFORE UPDATE ON `finding_decision` BEGIN
	SELECT RAISE(ABORT, 'a decision is never changed');
END;

CREATE TRIGGER `invitation_used_once` BEFORE UPDATE OF `used_at` ON `invitation`
WHEN old.`used_at` IS NOT NULL BEGIN
  SELECT raise(ABORT, 'a link works once');
END;

CREATE TRIGGER `judgment_never_changed` BEFORE UPDATE ON `judgment`
WHEN old.superseded_at IS NOT NULL
	OR new.superseded_at IS NULL
	OR new.id IS NOT old.id OR new.annotation_id IS NOT old.annotation_id
	OR new.ordinal IS NOT old.ordinal OR new.axis IS NOT old.axis
	OR new.value IS NOT old.value OR new.likelihood IS NOT old.likelihood
	OR new.basis IS NOT old.basis OR new.rationale IS NOT old.rationale
	OR new.overturn IS NOT old.overturn OR new.reviewer_id IS NOT old.reviewer_id
	OR new.created_at IS NOT old.created_at
BEGIN
	SELECT RAISE(ABORT, 'a judgment is superseded, never overwritten');
END;

CREATE TRIGGER `judgment_never_removed` BEFORE DELETE ON `judgment` BEGIN
	SELECT RAISE(ABORT, 'a judgment is never removed');
END;

CREATE TRIGGER `look_is_followed` AFTER UPDATE OF `looked_at` ON `reading_change` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'annotation', id FROM annotation WHERE id = new.annotation_id;
END;

CREATE TRIGGER `none_of_these_stands` BEFORE UPDATE OF `status` ON `critical_object`
WHEN new.status = 'withdrawn' AND EXISTS (SELECT 1 FROM hypothesis WHERE object_id = old.id AND none = 1)
BEGIN
	SELECT RAISE(ABORT, 'none of these stays in its set');
END;

CREATE TRIGGER `none_of_these_stays` BEFORE UPDATE OF `none` ON `hypothesis`
WHEN new.none IS NOT old.none
BEGIN
	SELECT RAISE(ABORT, 'none of these stays in its set');
END;

CREATE TRIGGER `reason_is_followed` AFTER UPDATE OF `described_at` ON `emendation` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'text', id || '.' || (SELECT max(ordinal) FROM text_act WHERE version_id = new.version_id)
		FROM text_version WHERE id = new.version_id;
END;

CREATE TRIGGER `relation_ends_are_there` BEFORE INSERT ON `relation`
WHEN NOT EXISTS (SELECT 1 FROM annotation WHERE id = new.from_id UNION ALL SELECT 1 FROM critical_object WHERE id = new.from_id)
	OR NOT EXISTS (SELECT 1 FROM annotation WHERE id = new.to_id UNION ALL SELECT 1 FROM critical_object WHERE id = new.to_id)
BEGIN
	SELECT RAISE(ABORT, 'an end of this relation is not there');
END;

CREATE TRIGGER `relation_ends_stay` BEFORE UPDATE OF `from_id`, `to_id` ON `relation`
WHEN NOT EXISTS (SELECT 1 FROM annotation WHERE id = new.from_id UNION ALL SELECT 1 FROM critical_object WHERE id = new.from_id)
	OR NOT EXISTS (SELECT 1 FROM annotation WHERE id = new.to_id UNION ALL SELECT 1 FROM critical_object WHERE id = new.to_id)
BEGIN
	SELECT RAISE(ABORT, 'an end of this relation is not there');
END;

CREATE TRIGGER `reply_is_followed` AFTER INSERT ON `reply` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT source_id, 'annotation', id FROM annotation WHERE id = new.annotation_id;
END;

CREATE TRIGGER `reply_is_sealed` AFTER INSERT ON `reply` BEGIN
	INSERT OR IGNORE INTO seal (thing_id, item_id, round_id, reviewer_id)
		SELECT new.id, s.item_id, s.round_id, new.reviewer_id
		FROM seal s JOIN review_round r ON r.id = s.round_id AND r.closed_at IS NULL
		WHERE s.thing_id = new.annotation_id;
END;

CREATE TRIGGER `reply_never_changed` BEFORE UPDATE ON `reply` BEGIN
	SELECT RAISE(ABORT, 'what was said in a thread is never changed');
END;

CREATE TRIGGER `reply_never_removed` BEFORE DELETE ON `reply` BEGIN
	SELECT RAISE(ABORT, 'what was said in a thread is never removed');
END;

CREATE TRIGGER `round_item_is_followed` AFTER INSERT ON `round_item` BEGIN
	INSERT INTO change (source_id, kind, thing) VALUES (new.source_id, 'sight', new.id);
END;

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

CREATE TRIGGER `round_part_never_removed` BEFORE DELETE ON `round_part` BEGIN
	SELECT RAISE(ABORT, 'a passage given to a reviewer is never taken away');
END;

CREATE TRIGGER `round_stays_closed` BEFORE UPDATE ON `review_round` WHEN old.closed_at IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'a round that was closed is never opened again');
END;

CREATE TRIGGER `seal_never_removed` BEFORE DELETE ON `seal` BEGIN
	SELECT RAISE(ABORT, 'a seal is never removed; the round is closed');
END;

CREATE TRIGGER `search_passage_added` AFTER INSERT ON `search_passage` BEGIN
	INSERT INTO search_index(rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER `search_passage_changed` AFTER UPDATE OF `text` ON `search_passage` BEGIN
	INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', old.id, old.text);
	INSERT INTO search_index(rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER `search_passage_removed` AFTER DELETE ON `search_passage` BEGIN
	INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TRIGGER `source_file_never_changed` BEFORE UPDATE ON `source_file` BEGIN
	SELECT RAISE(ABORT, 'a file is kept as received');
END;

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

CREATE TRIGGER `stance_never_removed` BEFORE DELETE ON `stance` BEGIN
	SELECT RAISE(ABORT, 'a stance is never removed');
END;

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

CREATE TRIGGER `submission_is_followed` AFTER UPDATE OF `submitted_at` ON `round_part` BEGIN
	INSERT INTO change (source_id, kind, thing)
		SELECT a.source_id, 'annotation', a.id FROM seal s JOIN annotation a ON a.id = s.thing_id
		WHERE s.item_id = new.item_id
		UNION
		SELECT o.source_id, 'object', o.id FROM seal s JOIN critical_object o ON o.id = s.thing_id
		WHERE s.item_id = new.item_id;
END;

CREATE TRIGGER `submission_never_changed` BEFORE UPDATE ON `round_part` WHEN old.submitted_at IS NOT NULL BEGIN
	SELECT RAISE(ABORT, 'what was submitted is never changed');
END;

CREATE TRIGGER `text_act_never_changed` BEFORE UPDATE ON `text_act` BEGIN
	SELECT RAISE(ABORT, 'an act on the text is never changed');
END;

CREATE TRIGGER `text_act_never_removed` BEFORE DELETE ON `text_act` BEGIN
	SELECT RAISE(ABORT, 'an act on the text is never removed');
END;

CREATE TRIGGER `text_is_followed` AFTER INSERT ON `text_version` BEGIN
	INSERT INTO change (source_id, kind, thing) VALUES (new.source_id, 'text', new.id || '.0');
END;

CREATE TRIGGER `text_version_never_changed` BEFORE UPDATE OF `document`, `text`, `sha256`, `runs` ON `text_version` BEGIN
	SELECT RAISE(ABORT, 'a text version is never changed');
END;
