CREATE TABLE `walkthrough_reply` (
	`walkthrough_id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`replied_at` text NOT NULL,
	FOREIGN KEY (`walkthrough_id`) REFERENCES `walkthrough`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_shown` ON `outbox` (`slack_channel`,`slack_ts`);--> statement-breakpoint
CREATE INDEX `outbox_kept` ON `outbox` (`wanted_at`) WHERE wanted IS NOT NULL;