CREATE TABLE `memo` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`by_id` text NOT NULL,
	`due_on` text NOT NULL,
	`sent_on` text NOT NULL,
	`read_on` text,
	`response` text NOT NULL,
	`responded_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `principal_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memo_meeting` ON `memo` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `memo_person` ON `memo` (`person_id`);--> statement-breakpoint
CREATE INDEX `memo_by` ON `memo` (`by_id`);--> statement-breakpoint
CREATE INDEX `memo_sent` ON `memo` (`sent_on`);--> statement-breakpoint
CREATE TABLE `memo_draft` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`given` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `principal_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `memo_draft_person` ON `memo_draft` (`person_id`);--> statement-breakpoint
CREATE TABLE `memo_version` (
	`id` text PRIMARY KEY NOT NULL,
	`memo_id` text NOT NULL,
	`number` integer NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`changes` text NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`memo_id`) REFERENCES `memo`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memo_version_one` ON `memo_version` (`memo_id`,`number`);--> statement-breakpoint
CREATE INDEX `memo_version_by` ON `memo_version` (`by_id`);--> statement-breakpoint
CREATE TABLE `meeting_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`school_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text NOT NULL,
	`of_post` integer NOT NULL,
	`by_day` text NOT NULL,
	`made_by_id` text NOT NULL,
	`made_on` text NOT NULL,
	`state` text NOT NULL,
	`state_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `principal_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_decision_school` ON `meeting_decision` (`school_id`,`state`,`by_day`);--> statement-breakpoint
CREATE INDEX `meeting_decision_meeting` ON `meeting_decision` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `meeting_decision_owner` ON `meeting_decision` (`owner_id`);--> statement-breakpoint
CREATE INDEX `meeting_decision_made_by` ON `meeting_decision` (`made_by_id`);--> statement-breakpoint
CREATE INDEX `meeting_decision_due` ON `meeting_decision` (`state`,`by_day`);--> statement-breakpoint
CREATE INDEX `meeting_decision_settled` ON `meeting_decision` (`state`,`state_on`);--> statement-breakpoint
CREATE TABLE `meeting_decision_update` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`state` text NOT NULL,
	`words` text NOT NULL,
	`by_day` text,
	FOREIGN KEY (`decision_id`) REFERENCES `meeting_decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_decision_update_of` ON `meeting_decision_update` (`decision_id`,`id`);--> statement-breakpoint
CREATE INDEX `meeting_decision_update_by` ON `meeting_decision_update` (`by_id`);--> statement-breakpoint
CREATE TABLE `meeting_note` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `principal_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_note_meeting` ON `meeting_note` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `meeting_note_by` ON `meeting_note` (`by_id`);--> statement-breakpoint
CREATE TABLE `meeting_topic` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `principal_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_topic_meeting` ON `meeting_topic` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `meeting_topic_by` ON `meeting_topic` (`by_id`);--> statement-breakpoint
CREATE TABLE `prep_sheet` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`frozen_at` text NOT NULL,
	`on_day` text NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `principal_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `prep_sheet_meeting` ON `prep_sheet` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `prep_sheet_person` ON `prep_sheet` (`person_id`);--> statement-breakpoint
CREATE TABLE `principal_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`day` text NOT NULL,
	`begins_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`place` text NOT NULL,
	`principal_id` text,
	`lead_id` text NOT NULL,
	`moved_from` text,
	`cancelled_on` text,
	`state` text NOT NULL,
	`why` text NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`principal_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `principal_meeting_day` ON `principal_meeting` (`day`);--> statement-breakpoint
CREATE INDEX `principal_meeting_school` ON `principal_meeting` (`school_id`,`day`);--> statement-breakpoint
CREATE INDEX `principal_meeting_principal` ON `principal_meeting` (`principal_id`);--> statement-breakpoint
CREATE INDEX `principal_meeting_lead` ON `principal_meeting` (`lead_id`,`day`);--> statement-breakpoint
CREATE TABLE `principal_meeting_other` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `principal_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `principal_meeting_other_person` ON `principal_meeting_other` (`person_id`);--> statement-breakpoint
CREATE TABLE `school_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`school_year` text NOT NULL,
	`state` text NOT NULL,
	`made_by_id` text NOT NULL,
	`made_on` text NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `school_plan_one` ON `school_plan` (`school_id`,`school_year`);--> statement-breakpoint
CREATE INDEX `school_plan_state` ON `school_plan` (`school_year`,`state`);--> statement-breakpoint
CREATE INDEX `school_plan_made_by` ON `school_plan` (`made_by_id`);--> statement-breakpoint
CREATE TABLE `school_plan_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`item_id` text,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `school_plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `school_plan_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `school_plan_comment_plan` ON `school_plan_comment` (`plan_id`,`id`);--> statement-breakpoint
CREATE INDEX `school_plan_comment_item` ON `school_plan_comment` (`item_id`);--> statement-breakpoint
CREATE INDEX `school_plan_comment_by` ON `school_plan_comment` (`by_id`);--> statement-breakpoint
CREATE TABLE `school_plan_import` (
	`id` text PRIMARY KEY NOT NULL,
	`importer_id` text,
	`state` text NOT NULL,
	`handed_over_at` text NOT NULL,
	`decided_at` text,
	`sheets` text,
	`preview_hash` text,
	`answers` text,
	`counts` text,
	FOREIGN KEY (`importer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `school_plan_import_state` ON `school_plan_import` (`state`,`handed_over_at`);--> statement-breakpoint
CREATE TABLE `school_plan_item` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`words` text NOT NULL,
	`short_name` text NOT NULL,
	`initiative_id` text,
	`required` text,
	`owner_id` text,
	`starts_on` text,
	`due_on` text,
	`practice` text NOT NULL,
	`result` text NOT NULL,
	`status` text NOT NULL,
	`since` text,
	`moved_on` text,
	`added_on` text NOT NULL,
	`dropped_on` text,
	`drop_reason` text NOT NULL,
	`carried_from_id` text,
	FOREIGN KEY (`plan_id`) REFERENCES `school_plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carried_from_id`) REFERENCES `school_plan_item`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `school_plan_item_code` ON `school_plan_item` (`plan_id`,`code`);--> statement-breakpoint
CREATE INDEX `school_plan_item_initiative` ON `school_plan_item` (`initiative_id`);--> statement-breakpoint
CREATE INDEX `school_plan_item_owner` ON `school_plan_item` (`owner_id`);--> statement-breakpoint
CREATE INDEX `school_plan_item_carried` ON `school_plan_item` (`carried_from_id`);--> statement-breakpoint
CREATE TABLE `school_plan_member` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`plan_id`) REFERENCES `school_plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `school_plan_member_plan` ON `school_plan_member` (`plan_id`);--> statement-breakpoint
CREATE INDEX `school_plan_member_person` ON `school_plan_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `school_plan_round` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`consulted_on` text,
	`words` text NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `school_plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `school_plan_round_one` ON `school_plan_round` (`plan_id`,`number`);--> statement-breakpoint
CREATE INDEX `school_plan_round_kind` ON `school_plan_round` (`kind`,`on_day`);--> statement-breakpoint
CREATE INDEX `school_plan_round_by` ON `school_plan_round` (`by_id`);--> statement-breakpoint
CREATE TABLE `school_plan_sitting` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`month` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `school_plan_sitting_month` ON `school_plan_sitting` (`school_id`,`month`);--> statement-breakpoint
CREATE INDEX `school_plan_sitting_by` ON `school_plan_sitting` (`by_id`);--> statement-breakpoint
CREATE TABLE `school_plan_update` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`note` text NOT NULL,
	`takes_back` text,
	FOREIGN KEY (`item_id`) REFERENCES `school_plan_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `school_plan_update_item` ON `school_plan_update` (`item_id`,`id`);--> statement-breakpoint
CREATE INDEX `school_plan_update_by` ON `school_plan_update` (`by_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `school_plan_update_day` ON `school_plan_update` (`kind`,`on_day`);