CREATE TABLE `looked_through` (
	`place` text PRIMARY KEY NOT NULL,
	`cursor` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `put_back` (
	`at` text PRIMARY KEY NOT NULL,
	`last_sign` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `stray_message` (
	`key` text PRIMARY KEY NOT NULL,
	`slack_channel` text NOT NULL,
	`slack_ts` text NOT NULL,
	`person_id` text,
	`settled_at` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `stray_place` ON `stray_message` (`slack_channel`);