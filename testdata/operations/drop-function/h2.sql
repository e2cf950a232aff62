-- Drop function.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: h2

-- upgrade

DROP ALIAS add_one;

-- downgrade

CREATE ALIAS add_one AS $$ int addOne(int i) { return i + 1; } $$;
