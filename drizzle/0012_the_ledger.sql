CREATE TABLE `change_cause` (
	`id` integer PRIMARY KEY NOT NULL,
	`by_id` text,
	`door` text NOT NULL,
	`through` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `record_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`table_name` text NOT NULL,
	`row` text NOT NULL,
	`about` text,
	`what` text NOT NULL,
	`before` text,
	`after` text,
	`by_id` text,
	`door` text NOT NULL,
	`through` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `record_change_about` ON `record_change` (`about`);--> statement-breakpoint
CREATE INDEX `record_change_row` ON `record_change` (`table_name`,`row`);