CREATE TABLE `upkeep_mark` (
	`name` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`sound` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ask_handed` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`item` text NOT NULL,
	`why` text NOT NULL,
	`words` text NOT NULL,
	`on_day` text NOT NULL,
	`ended_on` text,
	`ended_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ask_handed_item` ON `ask_handed` (`person_id`,`item`,`why`);--> statement-breakpoint
CREATE INDEX `ask_handed_open` ON `ask_handed` (`on_day`) WHERE ended_on IS NULL;--> statement-breakpoint
CREATE INDEX `ask_handed_by` ON `ask_handed` (`ended_by`);--> statement-breakpoint
CREATE INDEX `ask_handed_month` ON `ask_handed` (`on_day`);--> statement-breakpoint
CREATE TABLE `ask_round` (
	`day` text PRIMARY KEY NOT NULL,
	`until` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ask_snoozed` (
	`person_id` text NOT NULL,
	`item` text NOT NULL,
	`until` text NOT NULL,
	`until_day` text NOT NULL,
	`on_day` text NOT NULL,
	`came_back` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`person_id`, `item`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `ask_snoozed_until` ON `ask_snoozed` (`until_day`);--> statement-breakpoint
CREATE TABLE `person_hours` (
	`person_id` text PRIMARY KEY NOT NULL,
	`time_zone` text,
	`ask_at` text NOT NULL,
	`from_time` text NOT NULL,
	`to_time` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `asked` ADD `gone_on` text;--> statement-breakpoint
CREATE INDEX `asked_open` ON `asked` (`day`) WHERE gone_on IS NULL;--> statement-breakpoint
CREATE INDEX `outbox_shown_at` ON `outbox` (`shown_at`);