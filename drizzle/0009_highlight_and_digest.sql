CREATE TABLE `upkeep_mark` (
	`name` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`sound` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ask_handed` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`item` text NOT NULL,
	`why` text NOT NULL,
	`words` text NOT NULL,
	`on_day` text NOT NULL,
	`ended_on` text,
	`ended_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ask_handed_item` ON `ask_handed` (`person_id`,`item`,`why`);--> statement-breakpoint
CREATE INDEX `ask_handed_open` ON `ask_handed` (`on_day`) WHERE ended_on IS NULL;--> statement-breakpoint
CREATE INDEX `ask_handed_by` ON `ask_handed` (`ended_by`);--> statement-breakpoint
CREATE INDEX `ask_handed_month` ON `ask_handed` (`on_day`);--> statement-breakpoint
CREATE TABLE `ask_round` (
	`day` text PRIMARY KEY NOT NULL,
	`until` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `ask_snoozed` (
	`person_id` text NOT NULL,
	`item` text NOT NULL,
	`until` text NOT NULL,
	`until_day` text NOT NULL,
	`on_day` text NOT NULL,
	`came_back` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`person_id`, `item`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `ask_snoozed_until` ON `ask_snoozed` (`until_day`);--> statement-breakpoint
CREATE TABLE `person_hours` (
	`person_id` text PRIMARY KEY NOT NULL,
	`time_zone` text,
	`ask_at` text NOT NULL,
	`from_time` text NOT NULL,
	`to_time` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `correction` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text,
	`signal` text NOT NULL,
	`decision` text NOT NULL,
	`effect` text NOT NULL,
	`owner_id` text NOT NULL,
	`made_by_id` text NOT NULL,
	`made_on` text NOT NULL,
	`look_on` text NOT NULL,
	`raised_in` text,
	`follows_id` text,
	`worked` text,
	`settled_on` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follows_id`) REFERENCES `correction`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `correction_settled` ON `correction` (`settled_on`,`look_on`);--> statement-breakpoint
CREATE INDEX `correction_owner` ON `correction` (`owner_id`);--> statement-breakpoint
CREATE INDEX `correction_made_by` ON `correction` (`made_by_id`);--> statement-breakpoint
CREATE INDEX `correction_follows` ON `correction` (`follows_id`);--> statement-breakpoint
CREATE TABLE `correction_check` (
	`id` text PRIMARY KEY NOT NULL,
	`correction_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`answer` text NOT NULL,
	`words` text NOT NULL,
	`look_on` text,
	FOREIGN KEY (`correction_id`) REFERENCES `correction`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `correction_check_of` ON `correction_check` (`correction_id`,`id`);--> statement-breakpoint
CREATE INDEX `correction_check_by` ON `correction_check` (`by_id`);--> statement-breakpoint
CREATE TABLE `digest` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`since` text NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`settled` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_person_day` ON `digest` (`person_id`,`day`);--> statement-breakpoint
CREATE INDEX `digest_day` ON `digest` (`day`);--> statement-breakpoint
CREATE TABLE `digest_subscription` (
	`person_id` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL,
	`stopped_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `named_win` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`words` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	`withheld_why` text,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `named_win_words` ON `named_win` (`about`,`words`);--> statement-breakpoint
CREATE INDEX `named_win_by` ON `named_win` (`by_id`);--> statement-breakpoint
CREATE TABLE `through_line_break` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`words` text NOT NULL,
	`refs` text NOT NULL,
	`can` text NOT NULL,
	`owner_id` text,
	`first_seen_on` text NOT NULL,
	`gone_on` text,
	`answer` text,
	`answered_on` text,
	`answered_by_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `through_line_break_gone` ON `through_line_break` (`gone_on`,`first_seen_on`);--> statement-breakpoint
CREATE INDEX `through_line_break_owner` ON `through_line_break` (`owner_id`);--> statement-breakpoint
CREATE INDEX `through_line_break_answered_by` ON `through_line_break` (`answered_by_id`);--> statement-breakpoint
CREATE TABLE `highlight_agenda` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`channel_id` text,
	`posted_at` text NOT NULL,
	`posted_by_id` text,
	`withheld_why` text,
	`closed_at` text,
	`closed_by_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `highlight_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posted_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_agenda_closed` ON `highlight_agenda` (`closed_at`);--> statement-breakpoint
CREATE INDEX `highlight_agenda_posted_by` ON `highlight_agenda` (`posted_by_id`);--> statement-breakpoint
CREATE INDEX `highlight_agenda_closed_by` ON `highlight_agenda` (`closed_by_id`);--> statement-breakpoint
CREATE TABLE `highlight_item` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`about` text,
	`words` text NOT NULL,
	`position` integer NOT NULL,
	`first_meeting_id` text NOT NULL,
	`first_on` text NOT NULL,
	`carried_from_id` text,
	`added_by_id` text,
	`discussed_at` text,
	`discussed_by_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `highlight_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`first_meeting_id`) REFERENCES `highlight_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`discussed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_item_of` ON `highlight_item` (`meeting_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `highlight_item_about` ON `highlight_item` (`about`,`meeting_id`);--> statement-breakpoint
CREATE INDEX `highlight_item_added_by` ON `highlight_item` (`added_by_id`);--> statement-breakpoint
CREATE INDEX `highlight_item_discussed_by` ON `highlight_item` (`discussed_by_id`);--> statement-breakpoint
CREATE TABLE `highlight_note` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`item_id` text,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text NOT NULL,
	`from_id` text,
	`due_on` text,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`url` text NOT NULL,
	`state` text NOT NULL,
	`answer` text NOT NULL,
	`answered_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `highlight_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `highlight_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_note_of` ON `highlight_note` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `highlight_note_item` ON `highlight_note` (`item_id`);--> statement-breakpoint
CREATE INDEX `highlight_note_state` ON `highlight_note` (`state`,`kind`,`due_on`);--> statement-breakpoint
CREATE INDEX `highlight_note_day` ON `highlight_note` (`on_day`);--> statement-breakpoint
CREATE INDEX `highlight_note_answered` ON `highlight_note` (`answered_on`);--> statement-breakpoint
CREATE INDEX `highlight_note_owner` ON `highlight_note` (`owner_id`);--> statement-breakpoint
CREATE INDEX `highlight_note_from` ON `highlight_note` (`from_id`);--> statement-breakpoint
CREATE INDEX `highlight_note_by` ON `highlight_note` (`by_id`);--> statement-breakpoint
CREATE TABLE `highlight_note_change` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`state` text NOT NULL,
	`words` text NOT NULL,
	`due_on` text,
	FOREIGN KEY (`note_id`) REFERENCES `highlight_note`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_note_change_of` ON `highlight_note_change` (`note_id`,`id`);--> statement-breakpoint
CREATE INDEX `highlight_note_change_by` ON `highlight_note_change` (`by_id`);--> statement-breakpoint
CREATE TABLE `highlight_request` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text NOT NULL,
	`asked_by_id` text NOT NULL,
	`asked_on` text NOT NULL,
	`answer` text,
	`answer_words` text NOT NULL,
	`answered_by_id` text,
	`answered_on` text,
	`taken_back_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `highlight_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `highlight_request_of` ON `highlight_request` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `highlight_request_owner` ON `highlight_request` (`owner_id`);--> statement-breakpoint
CREATE INDEX `highlight_request_asked_by` ON `highlight_request` (`asked_by_id`);--> statement-breakpoint
CREATE INDEX `highlight_request_answered_by` ON `highlight_request` (`answered_by_id`);--> statement-breakpoint
ALTER TABLE `asked` ADD `gone_on` text;--> statement-breakpoint
CREATE INDEX `asked_day` ON `asked` (`day`);--> statement-breakpoint
CREATE INDEX `asked_open` ON `asked` (`day`) WHERE gone_on IS NULL;--> statement-breakpoint
CREATE INDEX `outbox_shown_at` ON `outbox` (`shown_at`);--> statement-breakpoint
CREATE INDEX `action_asked_month` ON `action_asked` (`month`);--> statement-breakpoint
CREATE INDEX `action_update_day` ON `action_update` (`kind`,`on_day`);--> statement-breakpoint
CREATE INDEX `commitment_state_on` ON `commitment` (`state`,`state_on`);