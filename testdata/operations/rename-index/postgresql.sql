-- Rename index.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

ALTER INDEX ix_users_email RENAME TO ix_users_mail;

-- downgrade

ALTER INDEX ix_users_mail RENAME TO ix_users_email;
