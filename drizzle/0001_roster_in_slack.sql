CREATE TABLE `roster_change` (
	`id` text PRIMARY KEY NOT NULL,
	`changer_id` text NOT NULL,
	`at` text NOT NULL,
	`person_id` text,
	`words` text NOT NULL,
	FOREIGN KEY (`changer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `roster_import` (
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
CREATE INDEX `roster_import_state` ON `roster_import` (`state`,`handed_over_at`);