ALTER TABLE `action_part` ADD `due_on` text;--> statement-breakpoint
ALTER TABLE `action_update` ADD `due_on` text;--> statement-breakpoint
ALTER TABLE `action_update` ADD `takes_back` text;--> statement-breakpoint
ALTER TABLE `obstacle` ADD `committee_since` text;--> statement-breakpoint
ALTER TABLE `obstacle_change` ADD `committee_since` text;