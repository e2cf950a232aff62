-- Drop column.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

-- SAFE102: All values of `users.bio` are deleted. Keep a copy of what may still be needed: a downgrade
-- brings the column back, but no values.
ALTER TABLE users DROP COLUMN bio;

-- downgrade

ALTER TABLE users ADD COLUMN bio TEXT;
