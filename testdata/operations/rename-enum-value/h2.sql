-- Rename enum value.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: h2

-- upgrade

-- SAFE117: Programs that still say `sad` of the enum `mood` fail from here on, and those that read
-- `unhappy` must know it. Stop them first, or add `unhappy` beside it, move the rows and drop `sad`
-- later.
ALTER TABLE users ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE users ALTER COLUMN mood SET DATA TYPE ENUM('unhappy', 'ok') USING CASE CAST(mood AS VARCHAR) WHEN 'sad' THEN 'unhappy' ELSE CAST(mood AS VARCHAR) END;
ALTER TABLE users ALTER COLUMN mood SET DEFAULT 'unhappy';

-- downgrade

ALTER TABLE users ALTER COLUMN mood DROP DEFAULT;
ALTER TABLE users ALTER COLUMN mood SET DATA TYPE ENUM('sad', 'ok') USING CASE CAST(mood AS VARCHAR) WHEN 'unhappy' THEN 'sad' ELSE CAST(mood AS VARCHAR) END;
ALTER TABLE users ALTER COLUMN mood SET DEFAULT 'sad';
