CREATE TABLE `cited_reviewer` (
	`reviewer_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`reviewer_id`) REFERENCES `reviewer`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
-- Ids that this program did not make came with a case.
INSERT INTO cited_reviewer (reviewer_id)
SELECT id FROM reviewer
WHERE id NOT GLOB '????????-????-7???-????-????????????'
  AND id NOT IN (SELECT value FROM setting WHERE key = 'own-profile')
  AND id NOT IN (SELECT id FROM account);
