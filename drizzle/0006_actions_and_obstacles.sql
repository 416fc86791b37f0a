CREATE TABLE `action_asked` (
	`person_id` text NOT NULL,
	`month` text NOT NULL,
	`part_id` text NOT NULL,
	`on_day` text NOT NULL,
	PRIMARY KEY(`person_id`, `month`, `part_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `action_part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_asked_part` ON `action_asked` (`part_id`,`month`);--> statement-breakpoint
CREATE TABLE `action_standing` (
	`part_id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`since` text NOT NULL,
	`moved_on` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `action_part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `action_update` (
	`id` text PRIMARY KEY NOT NULL,
	`part_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`note` text NOT NULL,
	`to_person_id` text,
	FOREIGN KEY (`part_id`) REFERENCES `action_part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_update_part` ON `action_update` (`part_id`,`id`);--> statement-breakpoint
CREATE INDEX `action_update_by` ON `action_update` (`by_id`);--> statement-breakpoint
CREATE INDEX `action_update_to` ON `action_update` (`to_person_id`);--> statement-breakpoint
CREATE TABLE `obstacle_change` (
	`id` text PRIMARY KEY NOT NULL,
	`obstacle_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`what` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text,
	`mitigation` text NOT NULL,
	FOREIGN KEY (`obstacle_id`) REFERENCES `obstacle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `obstacle_change_of` ON `obstacle_change` (`obstacle_id`,`id`);--> statement-breakpoint
CREATE INDEX `obstacle_change_by` ON `obstacle_change` (`by_id`);--> statement-breakpoint
CREATE INDEX `obstacle_change_owner` ON `obstacle_change` (`owner_id`);