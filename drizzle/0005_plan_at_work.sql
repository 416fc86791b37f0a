CREATE TABLE `action_part` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`school_id` text,
	`owner_id` text,
	`given_to_id` text,
	`ended_on` text,
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_part_action` ON `action_part` (`action_id`);--> statement-breakpoint
CREATE INDEX `action_part_owner` ON `action_part` (`owner_id`);--> statement-breakpoint
CREATE INDEX `action_part_given` ON `action_part` (`given_to_id`);--> statement-breakpoint
CREATE INDEX `action_part_school` ON `action_part` (`school_id`);--> statement-breakpoint
CREATE TABLE `look_for_link` (
	`code` text NOT NULL,
	`level` text NOT NULL,
	`row_id` text NOT NULL,
	PRIMARY KEY(`level`, `row_id`, `code`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`kind` text,
	`words` text NOT NULL,
	`url` text NOT NULL,
	`file_id` text,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_about` ON `evidence` (`about`);--> statement-breakpoint
CREATE INDEX `evidence_by` ON `evidence` (`by_id`);--> statement-breakpoint
CREATE TABLE `action_asked` (
	`person_id` text NOT NULL,
	`month` text NOT NULL,
	`part_id` text NOT NULL,
	`on_day` text NOT NULL,
	PRIMARY KEY(`person_id`, `month`, `part_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`part_id`) REFERENCES `action_part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_asked_part` ON `action_asked` (`part_id`,`month`);--> statement-breakpoint
CREATE TABLE `action_standing` (
	`part_id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`since` text NOT NULL,
	`moved_on` text NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `action_part`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `action_update` (
	`id` text PRIMARY KEY NOT NULL,
	`part_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`note` text NOT NULL,
	`to_person_id` text,
	FOREIGN KEY (`part_id`) REFERENCES `action_part`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_update_part` ON `action_update` (`part_id`,`id`);--> statement-breakpoint
CREATE INDEX `action_update_by` ON `action_update` (`by_id`);--> statement-breakpoint
CREATE INDEX `action_update_to` ON `action_update` (`to_person_id`);--> statement-breakpoint
CREATE TABLE `benchmark_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`benchmark_id` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`ended_on` text,
	FOREIGN KEY (`benchmark_id`) REFERENCES `benchmark`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `benchmark_decision_open` ON `benchmark_decision` (`ended_on`,`benchmark_id`);--> statement-breakpoint
CREATE INDEX `benchmark_decision_of` ON `benchmark_decision` (`benchmark_id`);--> statement-breakpoint
CREATE INDEX `benchmark_decision_by` ON `benchmark_decision` (`by_id`);--> statement-breakpoint
CREATE TABLE `reading` (
	`id` text PRIMARY KEY NOT NULL,
	`benchmark_id` text NOT NULL,
	`period` text NOT NULL,
	`measured_on` text NOT NULL,
	`value` real,
	`words` text NOT NULL,
	`n` integer,
	`note` text NOT NULL,
	`source` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`corrects` text,
	`superseded_by` text,
	`stood` text NOT NULL,
	FOREIGN KEY (`benchmark_id`) REFERENCES `benchmark`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reading_newest` ON `reading` (`benchmark_id`,`superseded_by`,`measured_on`,`id`);--> statement-breakpoint
CREATE INDEX `reading_on_day` ON `reading` (`benchmark_id`,`on_day`,`id`);--> statement-breakpoint
CREATE INDEX `reading_by` ON `reading` (`by_id`);--> statement-breakpoint
CREATE TABLE `state_measure` (
	`id` text PRIMARY KEY NOT NULL,
	`benchmark_id` text NOT NULL,
	`measure` text NOT NULL,
	`student_group` text NOT NULL,
	`year` text NOT NULL,
	`school_id` text,
	`baseline` text NOT NULL,
	`prior` text NOT NULL,
	`target` text NOT NULL,
	`result` text NOT NULL,
	`n` integer NOT NULL,
	`points` text NOT NULL,
	`rating` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	`replaced_by` text,
	FOREIGN KEY (`benchmark_id`) REFERENCES `benchmark`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `state_measure_newest` ON `state_measure` (`benchmark_id`,`replaced_by`,`year`);--> statement-breakpoint
CREATE INDEX `state_measure_school` ON `state_measure` (`school_id`);--> statement-breakpoint
CREATE INDEX `state_measure_by` ON `state_measure` (`by_id`);--> statement-breakpoint
CREATE TABLE `benchmark_summary` (
	`id` text PRIMARY KEY NOT NULL,
	`channel_id` text NOT NULL,
	`posted_on` text NOT NULL,
	`by_id` text,
	`before` text NOT NULL,
	`before_on` text,
	`standing` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `benchmark_summary_channel` ON `benchmark_summary` (`channel_id`,`id`);--> statement-breakpoint
CREATE INDEX `benchmark_summary_by` ON `benchmark_summary` (`by_id`);--> statement-breakpoint
CREATE TABLE `obstacle` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text,
	`words` text NOT NULL,
	`mitigation` text NOT NULL,
	`owner_id` text,
	`raised_by_id` text NOT NULL,
	`raised_on` text NOT NULL,
	`url` text NOT NULL,
	`closed_on` text,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raised_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `obstacle_open` ON `obstacle` (`closed_on`,`raised_on`);--> statement-breakpoint
CREATE INDEX `obstacle_owner` ON `obstacle` (`owner_id`);--> statement-breakpoint
CREATE INDEX `obstacle_raised_by` ON `obstacle` (`raised_by_id`);--> statement-breakpoint
CREATE INDEX `obstacle_about` ON `obstacle` (`about`);--> statement-breakpoint
CREATE TABLE `obstacle_change` (
	`id` text PRIMARY KEY NOT NULL,
	`obstacle_id` text NOT NULL,
	`by_id` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`what` text NOT NULL,
	`words` text NOT NULL,
	`owner_id` text,
	`mitigation` text NOT NULL,
	FOREIGN KEY (`obstacle_id`) REFERENCES `obstacle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `obstacle_change_of` ON `obstacle_change` (`obstacle_id`,`id`);--> statement-breakpoint
CREATE INDEX `obstacle_change_by` ON `obstacle_change` (`by_id`);--> statement-breakpoint
CREATE INDEX `obstacle_change_owner` ON `obstacle_change` (`owner_id`);--> statement-breakpoint
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
CREATE INDEX `plan_import_state` ON `plan_import` (`state`,`handed_over_at`);--> statement-breakpoint
CREATE TABLE `due_answer` (
	`text_key` text PRIMARY KEY NOT NULL,
	`due_on` text NOT NULL,
	`each_meeting` text NOT NULL,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `owner_answer` (
	`text_key` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`role` text,
	`by_id` text NOT NULL,
	`on_day` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
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
CREATE INDEX `strategic_objective_ended` ON `strategic_objective` (`ended_on`);--> statement-breakpoint
-- A plan that was imported before this version: each of its actions is one part, whoever answers for it.
INSERT INTO `action_part` (`id`, `action_id`, `owner_id`)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), `id`, `owner_id`
FROM `action` WHERE `ended_on` IS NULL;
