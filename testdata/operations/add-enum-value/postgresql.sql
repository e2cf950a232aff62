-- Add enum value.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

ALTER TYPE user_role ADD VALUE 'MODERATOR' AFTER 'USER';

-- downgrade

ALTER TYPE user_role RENAME TO user_role__former;
CREATE TYPE user_role AS ENUM ('USER', 'ADMIN');
DROP TYPE user_role__former;
