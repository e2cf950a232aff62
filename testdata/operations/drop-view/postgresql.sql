-- Drop view.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

DROP VIEW active_users;

-- downgrade

CREATE VIEW active_users AS
SELECT id, email FROM users WHERE changed IS NOT NULL;
