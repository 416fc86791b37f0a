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