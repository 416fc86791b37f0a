CREATE TABLE `benchmark_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`benchmark_id` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`ended_on` text,
	FOREIGN KEY (`benchmark_id`) REFERENCES `benchmark`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `benchmark_decision_open` ON `benchmark_decision` (`ended_on`,`benchmark_id`);--> statement-breakpoint
CREATE INDEX `benchmark_decision_of` ON `benchmark_decision` (`benchmark_id`);--> statement-breakpoint
CREATE INDEX `benchmark_decision_by` ON `benchmark_decision` (`by_id`);--> statement-breakpoint
CREATE TABLE `reading` (
	`id` text PRIMARY KEY NOT NULL,
	`benchmark_id` text NOT NULL,
	`period` text NOT NULL,
	`measured_on` text NOT NULL,
	`value` real,
	`words` text NOT NULL,
	`n` integer,
	`note` text NOT NULL,
	`source` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`corrects` text,
	`superseded_by` text,
	`stood` text NOT NULL,
	FOREIGN KEY (`benchmark_id`) REFERENCES `benchmark`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reading_newest` ON `reading` (`benchmark_id`,`superseded_by`,`measured_on`,`id`);--> statement-breakpoint
CREATE INDEX `reading_on_day` ON `reading` (`benchmark_id`,`on_day`,`id`);--> statement-breakpoint
CREATE INDEX `reading_by` ON `reading` (`by_id`);