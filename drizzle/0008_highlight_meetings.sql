CREATE TABLE `highlight_invited` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `highlight_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_invited_person` ON `highlight_invited` (`person_id`);--> statement-breakpoint
CREATE TABLE `highlight_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`begins_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`place` text NOT NULL,
	`wanted` text NOT NULL,
	`moved_from` text,
	`cancelled_on` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_meeting_day` ON `highlight_meeting` (`day`);--> statement-breakpoint
CREATE TABLE `highlight_remark` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`place` text NOT NULL,
	`words` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `highlight_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_remark_of` ON `highlight_remark` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `highlight_remark_by` ON `highlight_remark` (`by_id`);--> statement-breakpoint
CREATE TABLE `highlight_report` (
	`meeting_id` text NOT NULL,
	`edition` text NOT NULL,
	`final_at` text NOT NULL,
	`final_by_id` text NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `edition`),
	FOREIGN KEY (`meeting_id`) REFERENCES `highlight_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`final_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_report_by` ON `highlight_report` (`final_by_id`);--> statement-breakpoint
ALTER TABLE `obstacle` ADD `raised_in` text;