CREATE TABLE `same_person` (
	`merge_id` text PRIMARY KEY NOT NULL,
	`away_id` text NOT NULL,
	`stays_id` text NOT NULL,
	`said_by_id` text NOT NULL,
	`said_on` text NOT NULL,
	`said_why` text NOT NULL,
	`moved_account` text,
	`replaced_account` text,
	`undone_on` text,
	`undone_by_id` text,
	`undone_why` text,
	FOREIGN KEY (`away_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stays_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `same_person_away` ON `same_person` (`away_id`) WHERE undone_on IS NULL;--> statement-breakpoint
CREATE INDEX `same_person_stays` ON `same_person` (`stays_id`) WHERE undone_on IS NULL;