ALTER TABLE `segment` ADD `reminded_on` text;--> statement-breakpoint
ALTER TABLE `segment` ADD `reminded_by_id` text REFERENCES person(id);--> statement-breakpoint
CREATE INDEX `segment_reminded_by` ON `segment` (`reminded_by_id`);--> statement-breakpoint
ALTER TABLE `commitment` ADD `brought_to` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `commitment` ADD `brought_on` text;