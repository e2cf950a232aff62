-- Rename enum value.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

-- SAFE117: Programs that still say `sad` of the enum `mood` fail from here on, and those that read
-- `unhappy` must know it. Stop them first, or add `unhappy` beside it, move the rows and drop `sad`
-- later.
ALTER TABLE users MODIFY mood ENUM('sad', 'ok', 'unhappy') NOT NULL DEFAULT 'sad';
UPDATE users SET mood = 'unhappy' WHERE mood = 'sad';
ALTER TABLE users MODIFY mood ENUM('unhappy', 'ok') NOT NULL DEFAULT 'unhappy';

-- downgrade

ALTER TABLE users MODIFY mood ENUM('unhappy', 'ok', 'sad') NOT NULL DEFAULT 'unhappy';
UPDATE users SET mood = 'sad' WHERE mood = 'unhappy';
ALTER TABLE users MODIFY mood ENUM('sad', 'ok') NOT NULL DEFAULT 'sad';
