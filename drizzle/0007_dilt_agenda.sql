CREATE TABLE `agenda` (
	`dilt_id` text PRIMARY KEY NOT NULL,
	`to_decide` text NOT NULL,
	`draft` text NOT NULL,
	`draft_id` text NOT NULL,
	`written_by_id` text NOT NULL,
	`channel_id` text,
	`posted_at` text,
	`posted_by_id` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posted_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_written_by` ON `agenda` (`written_by_id`);--> statement-breakpoint
CREATE INDEX `agenda_posted_by` ON `agenda` (`posted_by_id`);--> statement-breakpoint
CREATE TABLE `segment` (
	`id` text PRIMARY KEY NOT NULL,
	`dilt_id` text NOT NULL,
	`position` integer NOT NULL,
	`minutes` integer NOT NULL,
	`title` text NOT NULL,
	`teaches` text NOT NULL,
	`owner_id` text NOT NULL,
	`initiative_id` text,
	`look_fors` text NOT NULL,
	`readiness` text NOT NULL,
	`readiness_note` text NOT NULL,
	`started_at` text,
	`ended_at` text,
	`added` integer NOT NULL,
	`carried_from` text,
	`removed_on` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiative`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `segment_dilt` ON `segment` (`dilt_id`,`position`);--> statement-breakpoint
CREATE INDEX `segment_owner` ON `segment` (`owner_id`);--> statement-breakpoint
CREATE INDEX `segment_initiative` ON `segment` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `commitment` (
	`id` text PRIMARY KEY NOT NULL,
	`dilt_id` text NOT NULL,
	`school_id` text NOT NULL,
	`segment_id` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text NOT NULL,
	`helper_id` text,
	`by_day` text NOT NULL,
	`state` text NOT NULL,
	`note` text NOT NULL,
	`state_on` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`helper_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitment_dilt` ON `commitment` (`dilt_id`,`school_id`);--> statement-breakpoint
CREATE INDEX `commitment_school` ON `commitment` (`school_id`,`state`);--> statement-breakpoint
CREATE INDEX `commitment_segment` ON `commitment` (`segment_id`);--> statement-breakpoint
CREATE INDEX `commitment_owner` ON `commitment` (`owner_id`,`state`);--> statement-breakpoint
CREATE INDEX `commitment_helper` ON `commitment` (`helper_id`);--> statement-breakpoint
CREATE INDEX `commitment_state` ON `commitment` (`state`,`by_day`);