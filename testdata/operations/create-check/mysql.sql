-- Create check.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mysql

-- upgrade

-- SAFE110: This fails while a row of `users` breaks the rule email LIKE '%@%'. Look for such rows
-- before: SELECT * FROM users WHERE NOT (email LIKE '%@%')
ALTER TABLE users ADD CONSTRAINT ck_users_email CHECK (email LIKE '%@%');

-- downgrade

ALTER TABLE users DROP CHECK ck_users_email;
