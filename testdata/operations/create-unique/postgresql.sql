-- Create unique.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

-- SAFE108: This fails while two rows of `users` hold the same `email`. Look for them before: SELECT
-- email FROM users GROUP BY email HAVING count(*) > 1
ALTER TABLE users ADD CONSTRAINT uq_users_email UNIQUE (email);

-- downgrade

ALTER TABLE users DROP CONSTRAINT uq_users_email;
