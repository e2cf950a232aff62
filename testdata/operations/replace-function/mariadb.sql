-- Replace function.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

DROP FUNCTION add_one;
CREATE FUNCTION add_one(i integer) RETURNS integer NO SQL RETURN i + 1 + 0;

-- downgrade

DROP FUNCTION add_one;
CREATE FUNCTION add_one(i integer) RETURNS integer NO SQL RETURN i + 1;
