CREATE TABLE `packet` (
	`id` text PRIMARY KEY NOT NULL,
	`dilt_id` text NOT NULL,
	`frozen_at` text NOT NULL,
	`frozen_by_id` text,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`withheld_why` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `packet_dilt` ON `packet` (`dilt_id`);--> statement-breakpoint
CREATE INDEX `packet_frozen` ON `packet` (`frozen_at`,`id`);--> statement-breakpoint
CREATE INDEX `packet_frozen_by` ON `packet` (`frozen_by_id`);--> statement-breakpoint
CREATE TABLE `packet_idea` (
	`id` text PRIMARY KEY NOT NULL,
	`packet_id` text NOT NULL,
	`about` text NOT NULL,
	`to_id` text NOT NULL,
	`by_id` text NOT NULL,
	`words` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`packet_id`) REFERENCES `packet`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `packet_idea_packet` ON `packet_idea` (`packet_id`);--> statement-breakpoint
CREATE INDEX `packet_idea_to` ON `packet_idea` (`to_id`);--> statement-breakpoint
CREATE INDEX `packet_idea_by` ON `packet_idea` (`by_id`);