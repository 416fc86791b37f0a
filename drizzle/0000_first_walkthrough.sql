CREATE TABLE `calendar_day` (
	`day` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `look_for` (
	`id` text PRIMARY KEY NOT NULL,
	`tool_id` text NOT NULL,
	`code` text NOT NULL,
	`words` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`tool_id`) REFERENCES `look_for_tool`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `look_for_tool_code` ON `look_for` (`tool_id`,`code`);--> statement-breakpoint
CREATE TABLE `look_for_tool` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`from_day` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`roster_key` text NOT NULL,
	`search_words` text NOT NULL,
	`slack_id` text,
	`slack_state` text DEFAULT 'unknown' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_roster_key` ON `person` (`roster_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_slack_id` ON `person` (`slack_id`);--> statement-breakpoint
CREATE TABLE `role_holding` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`school_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `role_holding_person` ON `role_holding` (`person_id`);--> statement-breakpoint
CREATE INDEX `role_holding_role` ON `role_holding` (`role`,`school_id`);--> statement-breakpoint
CREATE TABLE `school` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `school_code` ON `school` (`code`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `errand` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`request` text NOT NULL,
	`state` text DEFAULT 'due' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`not_before` integer DEFAULT 0 NOT NULL,
	`error` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `errand_work` ON `errand` (`state`,`not_before`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`key` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`answers_hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `inbox_at` ON `inbox` (`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`key` text NOT NULL,
	`person_id` text,
	`channel_id` text,
	`about` text NOT NULL,
	`can` text NOT NULL,
	`under` text,
	`wanted` text,
	`wanted_hash` text NOT NULL,
	`withdrawn` text,
	`slack_channel` text,
	`slack_ts` text,
	`shown_hash` text,
	`shown_at` text,
	`state` text DEFAULT 'due' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`not_before` integer DEFAULT 0 NOT NULL,
	`attempt_at` integer,
	`absences` integer DEFAULT 0 NOT NULL,
	`error` text,
	`created_at` text NOT NULL,
	`wanted_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_name` ON `outbox` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_work` ON `outbox` (`state`,`not_before`);--> statement-breakpoint
CREATE INDEX `outbox_under` ON `outbox` (`under`);--> statement-breakpoint
CREATE TABLE `schedule` (
	`name` text PRIMARY KEY NOT NULL,
	`seen_until` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `slot` (
	`schedule` text NOT NULL,
	`day` text NOT NULL,
	`due_at` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`schedule`, `day`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `slot_state` ON `slot` (`state`);--> statement-breakpoint
CREATE TABLE `walkthrough` (
	`id` text PRIMARY KEY NOT NULL,
	`observer_id` text NOT NULL,
	`teacher_id` text NOT NULL,
	`school_id` text NOT NULL,
	`day` text NOT NULL,
	`tool_id` text NOT NULL,
	`comment` text NOT NULL,
	`logged_at` text NOT NULL,
	FOREIGN KEY (`observer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`teacher_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tool_id`) REFERENCES `look_for_tool`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `walkthrough_observer` ON `walkthrough` (`observer_id`,`day`);--> statement-breakpoint
CREATE INDEX `walkthrough_teacher` ON `walkthrough` (`teacher_id`,`day`);--> statement-breakpoint
CREATE INDEX `walkthrough_school` ON `walkthrough` (`school_id`,`day`);--> statement-breakpoint
CREATE TABLE `walkthrough_answer` (
	`walkthrough_id` text NOT NULL,
	`look_for_id` text NOT NULL,
	`answer` text NOT NULL,
	PRIMARY KEY(`walkthrough_id`, `look_for_id`),
	FOREIGN KEY (`walkthrough_id`) REFERENCES `walkthrough`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`look_for_id`) REFERENCES `look_for`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
