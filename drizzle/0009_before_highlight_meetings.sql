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
CREATE INDEX `action_asked_month` ON `action_asked` (`month`);