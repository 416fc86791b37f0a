CREATE TABLE `walkthrough_opening` (
	`id` text PRIMARY KEY NOT NULL,
	`reader_id` text NOT NULL,
	`school_id` text NOT NULL,
	`teacher_id` text,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`by_id` text,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`reader_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`teacher_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `walkthrough_opening_reader` ON `walkthrough_opening` (`reader_id`,`until_day`);--> statement-breakpoint
CREATE INDEX `walkthrough_opening_teacher` ON `walkthrough_opening` (`teacher_id`);
--> statement-breakpoint
-- Who leads a school goes on reading what they read until now for three weeks: they are told first what goes out of their sight.
INSERT INTO `walkthrough_opening` (`id`, `reader_id`, `school_id`, `from_day`, `until_day`, `reason`, `at`)
SELECT lower(hex(randomblob(16))), `person_id`, `school_id`, '2000-01-01', date('now', '+21 days'),
  'Until this change, these were always in sight.', strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
FROM `role_holding` AS `held`
WHERE `role` IN ('principal', 'assistantPrincipal') AND `school_id` IS NOT NULL
  AND `from_day` <= date('now', '+1 day') AND coalesce(`to_day`, '9999-12-31') >= date('now', '-1 day')
  AND EXISTS (
    SELECT 1 FROM `walkthrough`
    WHERE `walkthrough`.`school_id` = `held`.`school_id`
      AND `walkthrough`.`day` < max(
        date('now', '-6 months', 'start of year', '+6 months'),
        CASE `role` WHEN 'assistantPrincipal' THEN `from_day` ELSE '' END
      )
  );
