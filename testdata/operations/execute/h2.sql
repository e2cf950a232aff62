-- Execute.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: h2

-- upgrade

INSERT INTO users (id, email) VALUES (1, 'ann@example.com');

UPDATE users SET bio = 'Hello' WHERE id = 1;

-- downgrade
