-- Create exclusion.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

-- SAFE118: This fails while two rows of `bookings` where NOT cancelled collide:
-- `int4range(first_night, last_night)` &&. Look for such rows before, by a join of the table with
-- itself on the same comparisons.
-- SAFE114: Nobody can read or write `bookings` while the index of this constraint is built. On a large
-- table, run it when the application can wait; PostgreSQL cannot build it meanwhile.
ALTER TABLE bookings ADD CONSTRAINT ex_bookings_nights EXCLUDE USING gist ((int4range(first_night, last_night)) WITH &&) WHERE (NOT cancelled);

-- downgrade

ALTER TABLE bookings DROP CONSTRAINT ex_bookings_nights;
