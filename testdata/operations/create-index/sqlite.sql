-- Create index.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

-- SAFE114: Nobody can write to `users` while this index is built. On a large table, run it when writes
-- can wait; PostgreSQL can build it meanwhile: `index(…).concurrently()`.
CREATE INDEX ix_users_email ON users (email);

-- SAFE114: Nobody can write to `users` while this index is built. On a large table, run it when writes
-- can wait; PostgreSQL can build it meanwhile: `index(…).concurrently()`.
CREATE INDEX ix_users_bio ON users (bio DESC) WHERE bio IS NOT NULL;

-- downgrade

DROP INDEX ix_users_bio;

DROP INDEX ix_users_email;
