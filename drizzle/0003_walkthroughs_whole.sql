CREATE TABLE `asked` (
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`item` text NOT NULL,
	PRIMARY KEY(`person_id`, `day`, `item`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `asked_item` ON `asked` (`person_id`,`item`);--> statement-breakpoint
CREATE TABLE `protected_view` (
	`id` text PRIMARY KEY NOT NULL,
	`viewer_id` text NOT NULL,
	`about` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`viewer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `protected_view_about` ON `protected_view` (`about`);--> statement-breakpoint
CREATE TABLE `focus_look_for` (
	`month` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`month`, `code`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `pattern_block` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`school_id` text,
	`code` text NOT NULL,
	`seen` integer NOT NULL,
	`looked` integer NOT NULL,
	`teachers` integer NOT NULL,
	`through` text NOT NULL,
	`refreshed_on` text NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `pattern_block_month` ON `pattern_block` (`month`,`code`,`school_id`);--> statement-breakpoint
CREATE TABLE `teacher_copy` (
	`walkthrough_id` text PRIMARY KEY NOT NULL,
	`how` text NOT NULL,
	`owed_since` text,
	`went_at` text,
	`went_on` text,
	FOREIGN KEY (`walkthrough_id`) REFERENCES `walkthrough`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `teacher_copy_owed` ON `teacher_copy` (`walkthrough_id`) WHERE went_on IS NULL;--> statement-breakpoint
CREATE TABLE `walkthrough_change` (
	`id` text PRIMARY KEY NOT NULL,
	`walkthrough_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`before` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`walkthrough_id`) REFERENCES `walkthrough`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `walkthrough_change_of` ON `walkthrough_change` (`walkthrough_id`);--> statement-breakpoint
CREATE TABLE `walkthrough_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`observer_id` text NOT NULL,
	`day` text NOT NULL,
	`step` integer NOT NULL,
	`corrects` text,
	`given` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`observer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects`) REFERENCES `walkthrough`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `walkthrough_draft_observer` ON `walkthrough_draft` (`observer_id`,`day`);--> statement-breakpoint
CREATE TABLE `walkthrough_target` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text,
	`person_id` text,
	`from_month` text NOT NULL,
	`number` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `walkthrough_target_role` ON `walkthrough_target` (`role`,`from_month`);--> statement-breakpoint
CREATE UNIQUE INDEX `walkthrough_target_person` ON `walkthrough_target` (`person_id`,`from_month`);--> statement-breakpoint
CREATE TABLE `shared_copy` (
	`id` text PRIMARY KEY NOT NULL,
	`walkthrough_id` text NOT NULL,
	`observer_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`month` text NOT NULL,
	`words` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`walkthrough_id`) REFERENCES `walkthrough`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`observer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supervisor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `shared_copy_month` ON `shared_copy` (`observer_id`,`month`);--> statement-breakpoint
DROP INDEX `walkthrough_observer`;--> statement-breakpoint
ALTER TABLE `walkthrough` ADD `began` text;--> statement-breakpoint
ALTER TABLE `walkthrough` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `walkthrough` ADD `subject` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `walkthrough` ADD `room` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `walkthrough` ADD `question` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `walkthrough` ADD `withdrawn_at` text;--> statement-breakpoint
CREATE INDEX `walkthrough_day` ON `walkthrough` (`day`);--> statement-breakpoint
CREATE INDEX `walkthrough_observer` ON `walkthrough` (`observer_id`,`day`,`teacher_id`);--> statement-breakpoint
ALTER TABLE `errand` ADD `progress` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `tells` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `until` text;--> statement-breakpoint
ALTER TABLE `walkthrough_answer` ADD `comment` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- What was sent before copies were recorded: as Slack showed it, by the day of the eastern United States.
INSERT INTO `teacher_copy` (`walkthrough_id`, `how`, `went_at`, `went_on`)
  SELECT w.`id`, 'slack', o.`shown_at`, date(o.`shown_at`, '-5 hours') FROM `walkthrough` w
  JOIN `outbox` o ON o.`name` = 'walkthrough/' || w.`id` || '/teacher' WHERE o.`shown_at` IS NOT NULL;
