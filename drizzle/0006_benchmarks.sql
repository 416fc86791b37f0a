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
CREATE INDEX `reading_by` ON `reading` (`by_id`);--> statement-breakpoint
CREATE TABLE `state_measure` (
	`id` text PRIMARY KEY NOT NULL,
	`benchmark_id` text NOT NULL,
	`measure` text NOT NULL,
	`student_group` text NOT NULL,
	`year` text NOT NULL,
	`school_id` text,
	`baseline` text NOT NULL,
	`prior` text NOT NULL,
	`target` text NOT NULL,
	`result` text NOT NULL,
	`n` integer NOT NULL,
	`points` text NOT NULL,
	`rating` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	`replaced_by` text,
	FOREIGN KEY (`benchmark_id`) REFERENCES `benchmark`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `state_measure_newest` ON `state_measure` (`benchmark_id`,`replaced_by`,`year`);--> statement-breakpoint
CREATE INDEX `state_measure_school` ON `state_measure` (`school_id`);--> statement-breakpoint
CREATE INDEX `state_measure_by` ON `state_measure` (`by_id`);