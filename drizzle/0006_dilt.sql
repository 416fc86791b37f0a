CREATE TABLE `dilt` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`begins_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`place` text NOT NULL,
	`facilitator_id` text,
	`moved_from` text,
	`cancelled_on` text,
	FOREIGN KEY (`facilitator_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `dilt_day` ON `dilt` (`day`);--> statement-breakpoint
CREATE INDEX `dilt_facilitator` ON `dilt` (`facilitator_id`);--> statement-breakpoint
CREATE TABLE `agenda` (
	`dilt_id` text PRIMARY KEY NOT NULL,
	`to_decide` text NOT NULL,
	`draft` text NOT NULL,
	`draft_id` text NOT NULL,
	`written_by_id` text NOT NULL,
	`channel_id` text,
	`posted_at` text,
	`posted_by_id` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posted_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_written_by` ON `agenda` (`written_by_id`);--> statement-breakpoint
CREATE INDEX `agenda_posted_by` ON `agenda` (`posted_by_id`);--> statement-breakpoint
CREATE TABLE `segment` (
	`id` text PRIMARY KEY NOT NULL,
	`dilt_id` text NOT NULL,
	`position` integer NOT NULL,
	`minutes` integer NOT NULL,
	`title` text NOT NULL,
	`teaches` text NOT NULL,
	`owner_id` text NOT NULL,
	`initiative_id` text,
	`look_fors` text NOT NULL,
	`readiness` text NOT NULL,
	`readiness_note` text NOT NULL,
	`started_at` text,
	`ended_at` text,
	`added` integer NOT NULL,
	`carried_from` text,
	`removed_on` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `segment_dilt` ON `segment` (`dilt_id`,`position`);--> statement-breakpoint
CREATE INDEX `segment_owner` ON `segment` (`owner_id`);--> statement-breakpoint
CREATE INDEX `segment_initiative` ON `segment` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `commitment` (
	`id` text PRIMARY KEY NOT NULL,
	`dilt_id` text NOT NULL,
	`school_id` text NOT NULL,
	`segment_id` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text NOT NULL,
	`helper_id` text,
	`by_day` text NOT NULL,
	`state` text NOT NULL,
	`note` text NOT NULL,
	`state_on` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`helper_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitment_dilt` ON `commitment` (`dilt_id`,`school_id`);--> statement-breakpoint
CREATE INDEX `commitment_school` ON `commitment` (`school_id`,`state`);--> statement-breakpoint
CREATE INDEX `commitment_segment` ON `commitment` (`segment_id`);--> statement-breakpoint
CREATE INDEX `commitment_owner` ON `commitment` (`owner_id`,`state`);--> statement-breakpoint
CREATE INDEX `commitment_helper` ON `commitment` (`helper_id`);--> statement-breakpoint
CREATE INDEX `commitment_state` ON `commitment` (`state`,`by_day`);--> statement-breakpoint
CREATE TABLE `rotation_absence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`by_id` text NOT NULL,
	`taken_back_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `rotation_absence_to` ON `rotation_absence` (`to_day`);--> statement-breakpoint
CREATE INDEX `rotation_absence_person` ON `rotation_absence` (`person_id`,`to_day`);--> statement-breakpoint
CREATE TABLE `dilt_turn` (
	`dilt_id` text PRIMARY KEY NOT NULL,
	`turn_of_id` text,
	`served_on` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`turn_of_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `dilt_turn_of` ON `dilt_turn` (`turn_of_id`);--> statement-breakpoint
CREATE TABLE `published_year` (
	`starts_on` text PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	`channel_id` text,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `rotation_member` (
	`person_id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`joined_on` text NOT NULL,
	`left_on` text,
	`starts_at` integer NOT NULL,
	`turns` integer NOT NULL,
	`owed` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `turn_asked` (
	`dilt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`step` integer NOT NULL,
	`on_day` text NOT NULL,
	PRIMARY KEY(`dilt_id`, `person_id`, `step`),
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `turn_asked_person` ON `turn_asked` (`person_id`);--> statement-breakpoint
CREATE TABLE `turn_confirmed` (
	`dilt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`on_day` text NOT NULL,
	PRIMARY KEY(`dilt_id`, `person_id`),
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `turn_confirmed_person` ON `turn_confirmed` (`person_id`);--> statement-breakpoint
CREATE TABLE `turn_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`dilt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`what` text NOT NULL,
	`turns` integer NOT NULL,
	`owed` integer NOT NULL,
	`by_id` text,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `turn_entry_dilt` ON `turn_entry` (`dilt_id`,`id`);--> statement-breakpoint
CREATE INDEX `turn_entry_person` ON `turn_entry` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `turn_entry_by` ON `turn_entry` (`by_id`);--> statement-breakpoint
CREATE TABLE `turn_offer` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`dilt_id` text NOT NULL,
	`against_id` text,
	`state` text NOT NULL,
	`on_day` text NOT NULL,
	`answered_on` text,
	FOREIGN KEY (`from_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`against_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `turn_offer_to` ON `turn_offer` (`to_id`,`state`);--> statement-breakpoint
CREATE INDEX `turn_offer_from` ON `turn_offer` (`from_id`,`state`);--> statement-breakpoint
CREATE INDEX `turn_offer_state` ON `turn_offer` (`state`);--> statement-breakpoint
CREATE TABLE `packet` (
	`id` text PRIMARY KEY NOT NULL,
	`dilt_id` text NOT NULL,
	`frozen_at` text NOT NULL,
	`frozen_by_id` text,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`withheld_why` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `packet_dilt` ON `packet` (`dilt_id`);--> statement-breakpoint
CREATE INDEX `packet_frozen` ON `packet` (`frozen_at`,`id`);--> statement-breakpoint
CREATE INDEX `packet_frozen_by` ON `packet` (`frozen_by_id`);--> statement-breakpoint
CREATE TABLE `packet_idea` (
	`id` text PRIMARY KEY NOT NULL,
	`packet_id` text NOT NULL,
	`about` text NOT NULL,
	`to_id` text NOT NULL,
	`by_id` text NOT NULL,
	`words` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`packet_id`) REFERENCES `packet`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `packet_idea_packet` ON `packet_idea` (`packet_id`);--> statement-breakpoint
CREATE INDEX `packet_idea_to` ON `packet_idea` (`to_id`);--> statement-breakpoint
CREATE INDEX `packet_idea_by` ON `packet_idea` (`by_id`);--> statement-breakpoint
CREATE TABLE `rating_rubric` (
	`id` text PRIMARY KEY NOT NULL,
	`from_month` text NOT NULL,
	`highly_effective` text NOT NULL,
	`effective` text NOT NULL,
	`improvement_necessary` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rating_rubric_month` ON `rating_rubric` (`from_month`);--> statement-breakpoint
CREATE INDEX `rating_rubric_by` ON `rating_rubric` (`by_id`);--> statement-breakpoint
CREATE TABLE `rating_standard` (
	`rubric_id` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`highly_effective` text NOT NULL,
	`effective` text NOT NULL,
	`improvement_necessary` text NOT NULL,
	PRIMARY KEY(`rubric_id`, `code`),
	FOREIGN KEY (`rubric_id`) REFERENCES `rating_rubric`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `self_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`dilt_id` text NOT NULL,
	`code` text NOT NULL,
	`standard` text NOT NULL,
	`level` text NOT NULL,
	`level_name` text NOT NULL,
	`sentence` text NOT NULL,
	`why` text NOT NULL,
	`next_step` text NOT NULL,
	`working` integer NOT NULL,
	`evidence` text NOT NULL,
	`goal` text NOT NULL,
	`steps` text NOT NULL,
	`ideas_wanted` text NOT NULL,
	`promised` text NOT NULL,
	`how` text,
	`because` text NOT NULL,
	`saved_at` text NOT NULL,
	`on_day` text NOT NULL,
	`late` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `self_rating_one` ON `self_rating` (`dilt_id`,`person_id`,`code`);--> statement-breakpoint
CREATE INDEX `self_rating_person` ON `self_rating` (`person_id`,`id`);--> statement-breakpoint
CREATE TABLE `self_rating_draft` (
	`person_id` text NOT NULL,
	`dilt_id` text NOT NULL,
	`code` text NOT NULL,
	`given` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`person_id`, `dilt_id`, `code`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `self_rating_draft_dilt` ON `self_rating_draft` (`dilt_id`);--> statement-breakpoint
CREATE TABLE `self_rating_fact` (
	`rating_id` text NOT NULL,
	`position` integer NOT NULL,
	`ref` text NOT NULL,
	`day` text NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`rating_id`, `position`),
	FOREIGN KEY (`rating_id`) REFERENCES `self_rating`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
DROP INDEX `action_update_by`;--> statement-breakpoint
CREATE INDEX `action_update_by` ON `action_update` (`by_id`,`on_day`);--> statement-breakpoint
DROP INDEX `reading_by`;--> statement-breakpoint
CREATE INDEX `reading_by` ON `reading` (`by_id`,`on_day`);--> statement-breakpoint
DROP INDEX `obstacle_change_by`;--> statement-breakpoint
CREATE INDEX `obstacle_change_by` ON `obstacle_change` (`by_id`,`on_day`);