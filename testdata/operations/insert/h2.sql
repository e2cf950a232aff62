-- Insert.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: h2

-- upgrade

INSERT INTO users (email, id) VALUES ('ann@example.com', 1);

INSERT INTO users (id, email) VALUES (2, 'bob@example.com');
INSERT INTO users (id, email) VALUES (3, 'cat@example.com');

-- downgrade
