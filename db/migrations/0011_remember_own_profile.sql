-- The first profile that did not come with the sample is that of the user.
INSERT OR IGNORE INTO setting (key, value)
SELECT 'own-profile', id FROM reviewer
WHERE name <> 'Demonstration'
ORDER BY created_at, id
LIMIT 1;
