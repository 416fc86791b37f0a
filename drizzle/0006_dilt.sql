CREATE TABLE `dilt` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`begins_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`place` text NOT NULL,
	`facilitator_id` text,
	`moved_from` text,
	`cancelled_on` text,
	FOREIGN KEY (`facilitator_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `dilt_day` ON `dilt` (`day`);--> statement-breakpoint
CREATE INDEX `dilt_facilitator` ON `dilt` (`facilitator_id`);