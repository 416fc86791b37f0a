CREATE TABLE `day_line` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`made_on` text NOT NULL,
	`said_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `day_line_said` ON `day_line` (`person_id`,`said_on`);--> statement-breakpoint
CREATE INDEX `day_line_waits` ON `day_line` (`made_on`) WHERE said_on IS NULL;--> statement-breakpoint
CREATE TABLE `set_up_end` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `held_change` (
	`id` text PRIMARY KEY NOT NULL,
	`asked_by_id` text NOT NULL,
	`asked_on` text NOT NULL,
	`person_id` text,
	`holding_id` text,
	`role` text,
	`school_id` text,
	`from_day` text,
	`to_day` text,
	`setting_key` text,
	`setting_value` text,
	`why` text NOT NULL,
	`effective_on` text,
	`answer` text,
	`answered_by_id` text,
	`answered_on` text,
	FOREIGN KEY (`asked_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holding_id`) REFERENCES `role_holding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `held_change_open` ON `held_change` (`asked_on`) WHERE answer IS NULL;--> statement-breakpoint
CREATE INDEX `held_change_person` ON `held_change` (`person_id`);--> statement-breakpoint
CREATE INDEX `held_change_asked_by` ON `held_change` (`asked_by_id`);--> statement-breakpoint
CREATE INDEX `held_change_by` ON `held_change` (`answered_by_id`);--> statement-breakpoint
CREATE INDEX `held_change_school` ON `held_change` (`school_id`);--> statement-breakpoint
CREATE INDEX `held_change_holding` ON `held_change` (`holding_id`);