-- Rename column.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

-- SAFE103: Programs that still say `users.bio` fail from here on. Stop them first, or add `about`
-- beside it, copy the values and drop `bio` later.
ALTER TABLE users RENAME COLUMN bio TO about;

-- downgrade

ALTER TABLE users RENAME COLUMN about TO bio;
