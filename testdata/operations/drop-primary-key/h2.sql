-- Drop primary key.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: h2

-- upgrade

-- SAFE111: The rows of `rates` are no longer told apart by `day`. Programs that find or replicate rows
-- by this key must know about it before.
ALTER TABLE rates DROP PRIMARY KEY;

-- downgrade

ALTER TABLE rates ADD CONSTRAINT pk_rates PRIMARY KEY ("day");
