-- Create sequence.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

CREATE SEQUENCE order_numbers START WITH 1000;

-- downgrade

DROP SEQUENCE order_numbers;
