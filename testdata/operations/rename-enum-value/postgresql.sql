-- Rename enum value.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

-- SAFE117: Programs that still say `sad` of the enum `mood` fail from here on, and those that read
-- `unhappy` must know it. Stop them first, or add `unhappy` beside it, move the rows and drop `sad`
-- later.
ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';

-- downgrade

ALTER TYPE mood RENAME VALUE 'unhappy' TO 'sad';
