CREATE TABLE `agreement_block` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`both_looked` integer NOT NULL,
	`agreed` integer NOT NULL,
	`seen` integer NOT NULL,
	`through` text NOT NULL,
	`refreshed_on` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `agreement_block_code` ON `agreement_block` (`code`,`through`);--> statement-breakpoint
CREATE TABLE `joint_memo` (
	`id` text PRIMARY KEY NOT NULL,
	`joint_id` text NOT NULL,
	`school_id` text NOT NULL,
	`author_id` text NOT NULL,
	`addressee_id` text NOT NULL,
	`due_on` text NOT NULL,
	`seen` text NOT NULL,
	`improve` text NOT NULL,
	`help` text NOT NULL,
	`sent_on` text NOT NULL,
	`accepted_on` text,
	`answer` text NOT NULL,
	`answered_on` text,
	FOREIGN KEY (`joint_id`) REFERENCES `joint_walkthrough`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`addressee_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `joint_memo_one` ON `joint_memo` (`joint_id`);--> statement-breakpoint
CREATE INDEX `joint_memo_author` ON `joint_memo` (`author_id`);--> statement-breakpoint
CREATE INDEX `joint_memo_addressee` ON `joint_memo` (`addressee_id`);--> statement-breakpoint
CREATE INDEX `joint_memo_school` ON `joint_memo` (`school_id`,`sent_on`);--> statement-breakpoint
CREATE INDEX `joint_memo_sent` ON `joint_memo` (`sent_on`);--> statement-breakpoint
CREATE TABLE `joint_memo_draft` (
	`joint_id` text NOT NULL,
	`person_id` text NOT NULL,
	`given` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`joint_id`, `person_id`),
	FOREIGN KEY (`joint_id`) REFERENCES `joint_walkthrough`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `joint_memo_draft_person` ON `joint_memo_draft` (`person_id`);--> statement-breakpoint
CREATE TABLE `joint_step` (
	`id` text PRIMARY KEY NOT NULL,
	`memo_id` text NOT NULL,
	`school_id` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text NOT NULL,
	`by_day` text NOT NULL,
	`made_on` text NOT NULL,
	`state` text NOT NULL,
	`state_on` text,
	FOREIGN KEY (`memo_id`) REFERENCES `joint_memo`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `joint_step_memo` ON `joint_step` (`memo_id`);--> statement-breakpoint
CREATE INDEX `joint_step_school` ON `joint_step` (`school_id`,`state`,`by_day`);--> statement-breakpoint
CREATE INDEX `joint_step_owner` ON `joint_step` (`owner_id`);--> statement-breakpoint
CREATE INDEX `joint_step_due` ON `joint_step` (`state`,`by_day`);--> statement-breakpoint
CREATE TABLE `joint_step_update` (
	`id` text PRIMARY KEY NOT NULL,
	`step_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`state` text NOT NULL,
	`words` text NOT NULL,
	`by_day` text,
	FOREIGN KEY (`step_id`) REFERENCES `joint_step`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `joint_step_update_of` ON `joint_step_update` (`step_id`,`id`);--> statement-breakpoint
CREATE INDEX `joint_step_update_by` ON `joint_step_update` (`by_id`);--> statement-breakpoint
CREATE TABLE `joint_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`author_id` text NOT NULL,
	`given` text NOT NULL,
	`saved_at` text NOT NULL,
	`sent_at` text,
	FOREIGN KEY (`room_id`) REFERENCES `joint_room`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `joint_answer_one` ON `joint_answer` (`room_id`,`author_id`);--> statement-breakpoint
CREATE INDEX `joint_answer_author` ON `joint_answer` (`author_id`);--> statement-breakpoint
CREATE TABLE `joint_note` (
	`id` text PRIMARY KEY NOT NULL,
	`room_id` text NOT NULL,
	`number` integer NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`given` text NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `joint_room`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `joint_note_one` ON `joint_note` (`room_id`,`number`);--> statement-breakpoint
CREATE INDEX `joint_note_by` ON `joint_note` (`by_id`);--> statement-breakpoint
CREATE TABLE `joint_room` (
	`id` text PRIMARY KEY NOT NULL,
	`joint_id` text NOT NULL,
	`position` integer NOT NULL,
	`teacher_id` text NOT NULL,
	`school_id` text NOT NULL,
	`blind` integer NOT NULL,
	`tool_id` text NOT NULL,
	`state` text NOT NULL,
	`revealed_at` text,
	`settled_at` text,
	`ending` text,
	`withdrawn_on` text,
	FOREIGN KEY (`joint_id`) REFERENCES `joint_walkthrough`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`teacher_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tool_id`) REFERENCES `look_for_tool`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `joint_room_of` ON `joint_room` (`joint_id`,`position`);--> statement-breakpoint
CREATE INDEX `joint_room_teacher` ON `joint_room` (`teacher_id`);--> statement-breakpoint
CREATE INDEX `joint_room_state` ON `joint_room` (`state`,`joint_id`);--> statement-breakpoint
CREATE TABLE `joint_walkthrough` (
	`id` text PRIMARY KEY NOT NULL,
	`observer_id` text NOT NULL,
	`second_observer_id` text NOT NULL,
	`school_id` text NOT NULL,
	`day` text NOT NULL,
	`begins_at` text NOT NULL,
	`planned_on` text NOT NULL,
	`ended_at` text,
	`cancelled_on` text,
	FOREIGN KEY (`observer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second_observer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `joint_walkthrough_observer` ON `joint_walkthrough` (`observer_id`,`day`);--> statement-breakpoint
CREATE INDEX `joint_walkthrough_second_observer` ON `joint_walkthrough` (`second_observer_id`,`day`);--> statement-breakpoint
CREATE INDEX `joint_walkthrough_school` ON `joint_walkthrough` (`school_id`,`day`);--> statement-breakpoint
CREATE INDEX `joint_walkthrough_day` ON `joint_walkthrough` (`day`);--> statement-breakpoint
CREATE TABLE `learning_walk` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`school_id` text NOT NULL,
	`day` text NOT NULL,
	`begins_at` text NOT NULL,
	`question` text NOT NULL,
	`minutes` integer NOT NULL,
	`rooms_meant` integer NOT NULL,
	`tool_id` text NOT NULL,
	`look_fors` text NOT NULL,
	`state` text NOT NULL,
	`dilt_id` text,
	`summary` text NOT NULL,
	`next_step` text NOT NULL,
	`shared_on` text,
	`cancelled_on` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tool_id`) REFERENCES `look_for_tool`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `learning_walk_owner` ON `learning_walk` (`owner_id`);--> statement-breakpoint
CREATE INDEX `learning_walk_school` ON `learning_walk` (`school_id`,`day`);--> statement-breakpoint
CREATE INDEX `learning_walk_day` ON `learning_walk` (`day`);--> statement-breakpoint
CREATE INDEX `learning_walk_dilt` ON `learning_walk` (`dilt_id`);--> statement-breakpoint
CREATE TABLE `learning_walk_member` (
	`walk_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`walk_id`, `person_id`),
	FOREIGN KEY (`walk_id`) REFERENCES `learning_walk`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `learning_walk_member_person` ON `learning_walk_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `learning_walk_said` (
	`walk_id` text NOT NULL,
	`round` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`walk_id`, `round`, `person_id`),
	FOREIGN KEY (`walk_id`) REFERENCES `learning_walk`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `learning_walk_said_person` ON `learning_walk_said` (`person_id`);--> statement-breakpoint
CREATE TABLE `learning_walk_tally` (
	`walk_id` text NOT NULL,
	`look_for_id` text NOT NULL,
	`seen` integer NOT NULL,
	`looked` integer NOT NULL,
	PRIMARY KEY(`walk_id`, `look_for_id`),
	FOREIGN KEY (`walk_id`) REFERENCES `learning_walk`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`look_for_id`) REFERENCES `look_for`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `learning_walk_total` (
	`walk_id` text PRIMARY KEY NOT NULL,
	`rooms` integer NOT NULL,
	FOREIGN KEY (`walk_id`) REFERENCES `learning_walk`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `learning_walk_word` (
	`id` text PRIMARY KEY NOT NULL,
	`walk_id` text NOT NULL,
	`round` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`walk_id`) REFERENCES `learning_walk`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `learning_walk_word_of` ON `learning_walk_word` (`walk_id`,`round`);--> statement-breakpoint
CREATE TABLE `site_observation` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`position` integer NOT NULL,
	`about` text,
	`words` text NOT NULL,
	`bearing` text NOT NULL,
	`on_day` text NOT NULL,
	`raised_on` text,
	`owner_id` text,
	`answer` text NOT NULL,
	`answered_by_id` text,
	`answered_on` text,
	`removed_on` text,
	FOREIGN KEY (`visit_id`) REFERENCES `site_visit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `site_observation_of` ON `site_observation` (`visit_id`,`position`);--> statement-breakpoint
CREATE INDEX `site_observation_about` ON `site_observation` (`about`);--> statement-breakpoint
CREATE INDEX `site_observation_owner` ON `site_observation` (`owner_id`);--> statement-breakpoint
CREATE INDEX `site_observation_answered_by` ON `site_observation` (`answered_by_id`);--> statement-breakpoint
CREATE INDEX `site_observation_raised` ON `site_observation` (`raised_on`);--> statement-breakpoint
CREATE TABLE `site_request` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text NOT NULL,
	`asked_by_id` text NOT NULL,
	`asked_on` text NOT NULL,
	`answer` text,
	`answer_words` text NOT NULL,
	`answered_by_id` text,
	`answered_on` text,
	`taken_back_on` text,
	FOREIGN KEY (`visit_id`) REFERENCES `site_visit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `site_request_of` ON `site_request` (`visit_id`,`id`);--> statement-breakpoint
CREATE INDEX `site_request_owner` ON `site_request` (`owner_id`);--> statement-breakpoint
CREATE INDEX `site_request_asked_by` ON `site_request` (`asked_by_id`);--> statement-breakpoint
CREATE INDEX `site_request_answered_by` ON `site_request` (`answered_by_id`);--> statement-breakpoint
CREATE TABLE `site_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`entered_by_id` text NOT NULL,
	`day` text NOT NULL,
	`school_id` text,
	`attended` text NOT NULL,
	`spoke_with` text NOT NULL,
	`note` text NOT NULL,
	`learned` text NOT NULL,
	`still_open` text NOT NULL,
	`told_on` text,
	`shared_on` text,
	`cancelled_on` text,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `site_visit_author` ON `site_visit` (`author_id`,`day`);--> statement-breakpoint
CREATE INDEX `site_visit_entered_by` ON `site_visit` (`entered_by_id`);--> statement-breakpoint
CREATE INDEX `site_visit_school` ON `site_visit` (`school_id`,`day`);--> statement-breakpoint
CREATE INDEX `site_visit_day` ON `site_visit` (`day`);--> statement-breakpoint
CREATE TABLE `site_visit_import` (
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
CREATE INDEX `site_visit_import_state` ON `site_visit_import` (`state`,`handed_over_at`);--> statement-breakpoint
ALTER TABLE `walkthrough` ADD `second_observer_id` text REFERENCES person(id);--> statement-breakpoint
CREATE INDEX `walkthrough_second_observer` ON `walkthrough` (`second_observer_id`,`day`,`teacher_id`);--> statement-breakpoint
ALTER TABLE `walkthrough_response` ADD `by_id` text REFERENCES person(id);--> statement-breakpoint
CREATE INDEX `walkthrough_response_by` ON `walkthrough_response` (`by_id`);