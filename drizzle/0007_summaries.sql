CREATE TABLE `benchmark_summary` (
	`id` text PRIMARY KEY NOT NULL,
	`channel_id` text NOT NULL,
	`posted_on` text NOT NULL,
	`by_id` text,
	`before` text NOT NULL,
	`before_on` text,
	`standing` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `benchmark_summary_channel` ON `benchmark_summary` (`channel_id`,`id`);