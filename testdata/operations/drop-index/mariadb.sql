-- Drop index.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

ALTER TABLE users DROP INDEX ix_users_email;

-- downgrade

ALTER TABLE users ADD INDEX ix_users_email (email);
