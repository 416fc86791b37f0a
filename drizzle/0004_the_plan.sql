CREATE TABLE `action` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`position` integer NOT NULL,
	`ended_on` text,
	`code` text NOT NULL,
	`code_key` text NOT NULL,
	`raw_owner` text NOT NULL,
	`owner_id` text,
	`raw_due` text NOT NULL,
	`due_on` text,
	`initiative_id` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `action_key` ON `action` (`code_key`);--> statement-breakpoint
CREATE INDEX `action_initiative` ON `action` (`initiative_id`);--> statement-breakpoint
CREATE INDEX `action_owner` ON `action` (`owner_id`);--> statement-breakpoint
CREATE TABLE `benchmark` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`position` integer NOT NULL,
	`ended_on` text,
	`code` text NOT NULL,
	`code_key` text NOT NULL,
	`raw_owner` text NOT NULL,
	`owner_id` text,
	`raw_due` text NOT NULL,
	`due_on` text,
	`objective_id` text NOT NULL,
	`initiative_id` text,
	`kind` text NOT NULL,
	`cadence` text,
	`baseline` text NOT NULL,
	`target` text NOT NULL,
	`unit` text NOT NULL,
	`direction` text,
	`evidence` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objective_id`) REFERENCES `strategic_objective`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `benchmark_key` ON `benchmark` (`code_key`);--> statement-breakpoint
CREATE INDEX `benchmark_objective` ON `benchmark` (`objective_id`);--> statement-breakpoint
CREATE INDEX `benchmark_initiative` ON `benchmark` (`initiative_id`);--> statement-breakpoint
CREATE INDEX `benchmark_owner` ON `benchmark` (`owner_id`);--> statement-breakpoint
CREATE TABLE `initiative` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`position` integer NOT NULL,
	`ended_on` text,
	`code` text NOT NULL,
	`code_key` text NOT NULL,
	`raw_owner` text NOT NULL,
	`owner_id` text,
	`objective_id` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objective_id`) REFERENCES `strategic_objective`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `initiative_key` ON `initiative` (`code_key`);--> statement-breakpoint
CREATE INDEX `initiative_objective` ON `initiative` (`objective_id`);--> statement-breakpoint
CREATE INDEX `initiative_owner` ON `initiative` (`owner_id`);--> statement-breakpoint
CREATE TABLE `key_issue` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`position` integer NOT NULL,
	`ended_on` text,
	`source` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `plan_version` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`school_year` text NOT NULL,
	`theory` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`reason` text NOT NULL,
	`approval` text NOT NULL,
	`document` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_version_number` ON `plan_version` (`number`);--> statement-breakpoint
CREATE TABLE `strategic_objective` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`position` integer NOT NULL,
	`ended_on` text,
	`code` text NOT NULL,
	`code_key` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `strategic_objective_key` ON `strategic_objective` (`code_key`);