CREATE TABLE `action_part` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`school_id` text,
	`owner_id` text,
	`given_to_id` text,
	`ended_on` text,
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_part_action` ON `action_part` (`action_id`);--> statement-breakpoint
CREATE INDEX `action_part_owner` ON `action_part` (`owner_id`);--> statement-breakpoint
CREATE INDEX `action_part_given` ON `action_part` (`given_to_id`);--> statement-breakpoint
CREATE INDEX `action_part_school` ON `action_part` (`school_id`);--> statement-breakpoint
CREATE TABLE `look_for_link` (
	`code` text NOT NULL,
	`level` text NOT NULL,
	`row_id` text NOT NULL,
	PRIMARY KEY(`level`, `row_id`, `code`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`kind` text,
	`words` text NOT NULL,
	`url` text NOT NULL,
	`file_id` text,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_about` ON `evidence` (`about`);--> statement-breakpoint
CREATE INDEX `evidence_by` ON `evidence` (`by_id`);--> statement-breakpoint
CREATE TABLE `obstacle` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text,
	`words` text NOT NULL,
	`mitigation` text NOT NULL,
	`owner_id` text,
	`raised_by_id` text NOT NULL,
	`raised_on` text NOT NULL,
	`url` text NOT NULL,
	`closed_on` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `obstacle_open` ON `obstacle` (`closed_on`,`raised_on`);--> statement-breakpoint
CREATE INDEX `obstacle_owner` ON `obstacle` (`owner_id`);--> statement-breakpoint
CREATE INDEX `obstacle_raised_by` ON `obstacle` (`raised_by_id`);--> statement-breakpoint
CREATE INDEX `obstacle_about` ON `obstacle` (`about`);--> statement-breakpoint
CREATE TABLE `due_answer` (
	`text_key` text PRIMARY KEY NOT NULL,
	`due_on` text NOT NULL,
	`each_meeting` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `owner_answer` (
	`text_key` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`role` text,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
