CREATE TABLE `walkthrough_response` (
	`walkthrough_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`walkthrough_id`, `kind`),
	FOREIGN KEY (`walkthrough_id`) REFERENCES `walkthrough`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
