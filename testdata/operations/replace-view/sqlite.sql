-- Replace view.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "View `active_users` has triggers, which SQLite drops with it. Drop them before, and create them again after." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'active_users' COLLATE NOCASE) LIMIT 1;
DROP TABLE temp.ferro_verified;
DROP VIEW active_users;
CREATE VIEW active_users AS
SELECT id, email, changed FROM users WHERE changed IS NOT NULL;

-- downgrade

CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "View `active_users` has triggers, which SQLite drops with it. Drop them before, and create them again after." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'active_users' COLLATE NOCASE) LIMIT 1;
DROP TABLE temp.ferro_verified;
DROP VIEW active_users;
CREATE VIEW active_users AS
SELECT id, email FROM users WHERE changed IS NOT NULL;
