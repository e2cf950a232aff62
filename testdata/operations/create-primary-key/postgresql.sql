-- Create primary key.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

-- SAFE112: This fails while rows of `rates` share the same `day`, or hold NULL there. Look for them
-- before: SELECT day FROM rates GROUP BY day HAVING count(*) > 1
ALTER TABLE rates ADD CONSTRAINT pk_rates PRIMARY KEY (day);

-- downgrade

ALTER TABLE rates DROP CONSTRAINT pk_rates;
