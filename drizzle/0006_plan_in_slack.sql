CREATE TABLE `plan_import` (
	`id` text PRIMARY KEY NOT NULL,
	`importer_id` text,
	`state` text NOT NULL,
	`handed_over_at` text NOT NULL,
	`decided_at` text,
	`sheets` text,
	`preview_hash` text,
	`counts` text,
	FOREIGN KEY (`importer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_import_state` ON `plan_import` (`state`,`handed_over_at`);