-- Replace view.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

DO $ferro$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW active_users AS
SELECT id, email, changed FROM users WHERE changed IS NOT NULL';
EXCEPTION WHEN invalid_table_definition THEN
    IF EXISTS (SELECT FROM pg_class c WHERE c.oid = 'active_users'::regclass AND (c.relacl IS NOT NULL
            OR c.relhastriggers OR obj_description(c.oid, 'pg_class') IS NOT NULL)) THEN
        RAISE;
    END IF;
    DROP VIEW active_users;
    EXECUTE 'CREATE VIEW active_users AS
SELECT id, email, changed FROM users WHERE changed IS NOT NULL';
END
$ferro$;

-- downgrade

DO $ferro$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW active_users AS
SELECT id, email FROM users WHERE changed IS NOT NULL';
EXCEPTION WHEN invalid_table_definition THEN
    IF EXISTS (SELECT FROM pg_class c WHERE c.oid = 'active_users'::regclass AND (c.relacl IS NOT NULL
            OR c.relhastriggers OR obj_description(c.oid, 'pg_class') IS NOT NULL)) THEN
        RAISE;
    END IF;
    DROP VIEW active_users;
    EXECUTE 'CREATE VIEW active_users AS
SELECT id, email FROM users WHERE changed IS NOT NULL';
END
$ferro$;
