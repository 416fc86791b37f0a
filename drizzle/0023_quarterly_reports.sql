CREATE TABLE `quarterly_check` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`place` text NOT NULL,
	`office` text NOT NULL,
	`hash` text NOT NULL,
	`wording` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `quarterly_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quarterly_check_of` ON `quarterly_check` (`report_id`,`place`,`office`,`hash`);--> statement-breakpoint
CREATE INDEX `quarterly_check_by` ON `quarterly_check` (`by_id`);--> statement-breakpoint
CREATE TABLE `quarterly_correction` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`version` integer NOT NULL,
	`place` text NOT NULL,
	`office` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`record` text NOT NULL,
	`hash` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	`answer` text,
	`reason` text NOT NULL,
	`answered_by_id` text,
	`answered_on` text,
	`withdrawn_on` text,
	FOREIGN KEY (`report_id`) REFERENCES `quarterly_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `quarterly_correction_of` ON `quarterly_correction` (`report_id`,`version`,`id`);--> statement-breakpoint
CREATE INDEX `quarterly_correction_by` ON `quarterly_correction` (`by_id`);--> statement-breakpoint
CREATE INDEX `quarterly_correction_answered_by` ON `quarterly_correction` (`answered_by_id`);--> statement-breakpoint
CREATE TABLE `quarterly_look` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`place` text NOT NULL,
	`word` text NOT NULL,
	`hash` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `quarterly_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quarterly_look_of` ON `quarterly_look` (`report_id`,`place`,`word`,`hash`);--> statement-breakpoint
CREATE INDEX `quarterly_look_by` ON `quarterly_look` (`by_id`);--> statement-breakpoint
CREATE TABLE `quarterly_report` (
	`id` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`author_id` text NOT NULL,
	`entered_by_id` text,
	`begun_on` text NOT NULL,
	`gathered` text,
	`gathered_on` text,
	`successes` text NOT NULL,
	`impediments` text NOT NULL,
	`reported_by_id` text,
	`reported_on` text,
	`version` integer NOT NULL,
	`version_kind` text NOT NULL,
	`version_why` text NOT NULL,
	`sent_on` text,
	`superintendent_has_it_on` text,
	`plan_manager_has_it_on` text,
	`released_on` text,
	`dropped_on` text,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `quarterly_report_author` ON `quarterly_report` (`author_id`);--> statement-breakpoint
CREATE INDEX `quarterly_report_entered_by` ON `quarterly_report` (`entered_by_id`);--> statement-breakpoint
CREATE INDEX `quarterly_report_reported_by` ON `quarterly_report` (`reported_by_id`);--> statement-breakpoint
CREATE INDEX `quarterly_report_until` ON `quarterly_report` (`until`);--> statement-breakpoint
CREATE TABLE `quarterly_step` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`version` integer NOT NULL,
	`words` text NOT NULL,
	`owner_id` text NOT NULL,
	`day` text NOT NULL,
	`by_id` text NOT NULL,
	`outcome` text,
	`said` text NOT NULL,
	`settled_by_id` text,
	`settled_on` text,
	`removed_on` text,
	FOREIGN KEY (`report_id`) REFERENCES `quarterly_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `quarterly_step_of` ON `quarterly_step` (`report_id`,`id`);--> statement-breakpoint
CREATE INDEX `quarterly_step_owner` ON `quarterly_step` (`owner_id`,`day`);--> statement-breakpoint
CREATE INDEX `quarterly_step_open` ON `quarterly_step` (`outcome`,`day`);--> statement-breakpoint
CREATE INDEX `quarterly_step_by` ON `quarterly_step` (`by_id`);--> statement-breakpoint
CREATE INDEX `quarterly_step_settled_by` ON `quarterly_step` (`settled_by_id`);--> statement-breakpoint
CREATE TABLE `quarterly_version` (
	`report_id` text NOT NULL,
	`number` integer NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`final_by_id` text NOT NULL,
	`final_on` text NOT NULL,
	`public_from` text NOT NULL,
	`released_on` text,
	`withheld_why` text,
	PRIMARY KEY(`report_id`, `number`),
	FOREIGN KEY (`report_id`) REFERENCES `quarterly_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`final_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `quarterly_version_by` ON `quarterly_version` (`final_by_id`);--> statement-breakpoint
CREATE INDEX `quarterly_version_waiting` ON `quarterly_version` (`released_on`,`public_from`);--> statement-breakpoint
CREATE TABLE `quarterly_words` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`place` text NOT NULL,
	`print` text NOT NULL,
	`left_out` text NOT NULL,
	`words` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `quarterly_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `quarterly_words_of` ON `quarterly_words` (`report_id`,`place`,`id`);--> statement-breakpoint
CREATE INDEX `quarterly_words_by` ON `quarterly_words` (`by_id`);