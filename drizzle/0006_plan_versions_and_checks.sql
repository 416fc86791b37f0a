CREATE TABLE `plan_check` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `plan_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_check_version` ON `plan_check` (`version_id`);--> statement-breakpoint
CREATE INDEX `plan_check_by` ON `plan_check` (`by_id`);--> statement-breakpoint
CREATE TABLE `plan_check_answer` (
	`check_id` text NOT NULL,
	`criterion` text NOT NULL,
	`answer` text NOT NULL,
	`comment` text NOT NULL,
	PRIMARY KEY(`check_id`, `criterion`),
	FOREIGN KEY (`check_id`) REFERENCES `plan_check`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `plan_version` ADD `letter_on` text;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `decided_by_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `plan_version` ADD `decided_on` text;--> statement-breakpoint
CREATE INDEX `plan_version_kind` ON `plan_version` (`kind`,`number`);--> statement-breakpoint
CREATE INDEX `plan_version_decided_by` ON `plan_version` (`decided_by_id`);--> statement-breakpoint
CREATE INDEX `action_ended` ON `action` (`ended_on`);--> statement-breakpoint
CREATE INDEX `benchmark_ended` ON `benchmark` (`ended_on`);--> statement-breakpoint
CREATE INDEX `initiative_ended` ON `initiative` (`ended_on`);--> statement-breakpoint
CREATE INDEX `strategic_objective_ended` ON `strategic_objective` (`ended_on`);