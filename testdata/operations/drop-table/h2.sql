-- Drop table.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: h2

-- upgrade

-- SAFE101: All rows of `users` are deleted. Keep a copy of what may still be needed: a downgrade
-- brings the table back, but no rows.
DROP TABLE users;

-- downgrade
