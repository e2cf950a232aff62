-- Create table.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

CREATE TABLE users (
    id INTEGER NOT NULL,
    email VARCHAR(200) NOT NULL,
    balance NUMERIC(12, 2) DEFAULT 0 NOT NULL,
    CONSTRAINT pk_users PRIMARY KEY (id),
    CONSTRAINT uq_users_email UNIQUE (email),
    CONSTRAINT ck_users_balance CHECK (balance >= 0)
);

-- downgrade

DROP TABLE users;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "A table still refers to `users`, which is dropped. Drop its foreign key first." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT owner.name FROM sqlite_schema AS owner WHERE owner.type = 'table' AND instr(lower(owner.sql), lower('users')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'users' COLLATE NOCASE) AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'users' COLLATE NOCASE)) LIMIT 1;
DROP TABLE temp.ferro_verified;
