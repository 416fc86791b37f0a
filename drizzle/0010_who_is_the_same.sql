CREATE TABLE `account_question` (
	`id` text PRIMARY KEY NOT NULL,
	`slack_id` text NOT NULL,
	`person_id` text NOT NULL,
	`account_name` text NOT NULL,
	`email` text NOT NULL,
	`asked_on` text NOT NULL,
	`answer` text,
	`answered_by_id` text,
	`answered_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_question_pair` ON `account_question` (`slack_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `account_question_person` ON `account_question` (`person_id`);--> statement-breakpoint
CREATE INDEX `account_question_by` ON `account_question` (`answered_by_id`);--> statement-breakpoint
CREATE INDEX `account_question_open` ON `account_question` (`asked_on`) WHERE answer IS NULL;--> statement-breakpoint
ALTER TABLE `plan_import` ADD `answers` text;--> statement-breakpoint
ALTER TABLE `roster_import` ADD `answers` text;