CREATE INDEX `action_asked_month` ON `action_asked` (`month`);--> statement-breakpoint
CREATE INDEX `action_update_day` ON `action_update` (`kind`,`on_day`);--> statement-breakpoint
CREATE INDEX `commitment_state_on` ON `commitment` (`state`,`state_on`);