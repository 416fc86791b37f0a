CREATE TABLE `digest` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`since` text NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`settled` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_person_day` ON `digest` (`person_id`,`day`);--> statement-breakpoint
CREATE INDEX `digest_day` ON `digest` (`day`);--> statement-breakpoint
CREATE TABLE `digest_subscription` (
	`person_id` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL,
	`stopped_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `named_win` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`words` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	`withheld_why` text,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `named_win_words` ON `named_win` (`about`,`words`);--> statement-breakpoint
CREATE INDEX `named_win_by` ON `named_win` (`by_id`);--> statement-breakpoint
CREATE TABLE `through_line_break` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`words` text NOT NULL,
	`refs` text NOT NULL,
	`can` text NOT NULL,
	`owner_id` text,
	`first_seen_on` text NOT NULL,
	`gone_on` text,
	`answer` text,
	`answered_on` text,
	`answered_by_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `through_line_break_gone` ON `through_line_break` (`gone_on`,`first_seen_on`);--> statement-breakpoint
CREATE INDEX `through_line_break_owner` ON `through_line_break` (`owner_id`);--> statement-breakpoint
CREATE INDEX `through_line_break_answered_by` ON `through_line_break` (`answered_by_id`);--> statement-breakpoint
CREATE TABLE `highlight_request` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text NOT NULL,
	`asked_by_id` text NOT NULL,
	`asked_on` text NOT NULL,
	`answer` text,
	`answer_words` text NOT NULL,
	`answered_by_id` text,
	`answered_on` text,
	`taken_back_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `highlight_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_request_of` ON `highlight_request` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `highlight_request_owner` ON `highlight_request` (`owner_id`);--> statement-breakpoint
CREATE INDEX `highlight_request_asked_by` ON `highlight_request` (`asked_by_id`);--> statement-breakpoint
CREATE INDEX `highlight_request_answered_by` ON `highlight_request` (`answered_by_id`);--> statement-breakpoint
CREATE INDEX `action_asked_month` ON `action_asked` (`month`);--> statement-breakpoint
CREATE INDEX `action_update_day` ON `action_update` (`kind`,`on_day`);--> statement-breakpoint
CREATE INDEX `commitment_state_on` ON `commitment` (`state`,`state_on`);