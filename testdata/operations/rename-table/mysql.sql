-- Rename table.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mysql

-- upgrade

-- SAFE103: Programs that still say `users` fail from here on. Stop them first, or deploy the ones that
-- say `people` together with this migration.
ALTER TABLE users RENAME TO people;

-- downgrade

ALTER TABLE people RENAME TO users;
