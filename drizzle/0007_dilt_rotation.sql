CREATE TABLE `rotation_absence` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`by_id` text NOT NULL,
	`taken_back_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `rotation_absence_to` ON `rotation_absence` (`to_day`);--> statement-breakpoint
CREATE INDEX `rotation_absence_person` ON `rotation_absence` (`person_id`,`to_day`);--> statement-breakpoint
CREATE TABLE `dilt_turn` (
	`dilt_id` text PRIMARY KEY NOT NULL,
	`turn_of_id` text,
	`served_on` text,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`turn_of_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `dilt_turn_of` ON `dilt_turn` (`turn_of_id`);--> statement-breakpoint
CREATE TABLE `published_year` (
	`starts_on` text PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	`channel_id` text,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `rotation_member` (
	`person_id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`joined_on` text NOT NULL,
	`left_on` text,
	`starts_at` integer NOT NULL,
	`turns` integer NOT NULL,
	`owed` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `turn_asked` (
	`dilt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`step` integer NOT NULL,
	`on_day` text NOT NULL,
	PRIMARY KEY(`dilt_id`, `person_id`, `step`),
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `turn_asked_person` ON `turn_asked` (`person_id`);--> statement-breakpoint
CREATE TABLE `turn_confirmed` (
	`dilt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`on_day` text NOT NULL,
	PRIMARY KEY(`dilt_id`, `person_id`),
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `turn_confirmed_person` ON `turn_confirmed` (`person_id`);--> statement-breakpoint
CREATE TABLE `turn_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`dilt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`what` text NOT NULL,
	`turns` integer NOT NULL,
	`owed` integer NOT NULL,
	`by_id` text,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `turn_entry_dilt` ON `turn_entry` (`dilt_id`,`id`);--> statement-breakpoint
CREATE INDEX `turn_entry_person` ON `turn_entry` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `turn_entry_by` ON `turn_entry` (`by_id`);--> statement-breakpoint
CREATE TABLE `turn_offer` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`dilt_id` text NOT NULL,
	`against_id` text,
	`state` text NOT NULL,
	`on_day` text NOT NULL,
	`answered_on` text,
	FOREIGN KEY (`from_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dilt_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`against_id`) REFERENCES `dilt`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `turn_offer_to` ON `turn_offer` (`to_id`,`state`);--> statement-breakpoint
CREATE INDEX `turn_offer_from` ON `turn_offer` (`from_id`,`state`);--> statement-breakpoint
CREATE INDEX `turn_offer_state` ON `turn_offer` (`state`);