-- Create unique.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

-- SAFE108: This fails while two rows of `users` hold the same `email`. Look for them before: SELECT
-- email FROM users GROUP BY email HAVING count(*) > 1
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "`users` has a column, index or trigger that this migration does not know, since SQL of its own made it. Put that SQL into a migration before this one." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM pragma_table_xinfo('users') WHERE name COLLATE NOCASE NOT IN ('id', 'email', 'bio') UNION ALL SELECT name FROM sqlite_schema WHERE tbl_name = 'users' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ()) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Foreign keys are enforced, so that rebuilding `users` could delete the rows that refer to it. `PRAGMA foreign_keys = OFF` must come before the transaction." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT foreign_keys FROM pragma_foreign_keys WHERE foreign_keys = 1) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TABLE ferro_rebuilt_users (
    id INT NOT NULL,
    email VARCHAR(200) NOT NULL,
    bio TEXT,
    CONSTRAINT pk_users PRIMARY KEY (id),
    CONSTRAINT uq_users_email UNIQUE (email)
);
INSERT INTO ferro_rebuilt_users (rowid, id, email, bio) SELECT rowid, id, email, bio FROM users;
DROP TABLE users;
PRAGMA legacy_alter_table = ON;
ALTER TABLE ferro_rebuilt_users RENAME TO users;
PRAGMA legacy_alter_table = OFF;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Rows of `users`, or of a table that refers to it, break a foreign key. `PRAGMA foreign_key_check` lists them." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT violation."table", violation.rowid, violation.parent FROM sqlite_schema AS owner JOIN pragma_foreign_key_check(owner.name) AS violation WHERE owner.type = 'table' AND (owner.name = 'users' COLLATE NOCASE OR instr(lower(owner.sql), lower('users')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'users' COLLATE NOCASE))) LIMIT 1;
DROP TABLE temp.ferro_verified;

-- downgrade

CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "`users` has a column, index or trigger that this migration does not know, since SQL of its own made it. Put that SQL into a migration before this one." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM pragma_table_xinfo('users') WHERE name COLLATE NOCASE NOT IN ('id', 'email', 'bio') UNION ALL SELECT name FROM sqlite_schema WHERE tbl_name = 'users' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ()) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Foreign keys are enforced, so that rebuilding `users` could delete the rows that refer to it. `PRAGMA foreign_keys = OFF` must come before the transaction." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT foreign_keys FROM pragma_foreign_keys WHERE foreign_keys = 1) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TABLE ferro_rebuilt_users (
    id INT NOT NULL,
    email VARCHAR(200) NOT NULL,
    bio TEXT,
    CONSTRAINT pk_users PRIMARY KEY (id)
);
INSERT INTO ferro_rebuilt_users (rowid, id, email, bio) SELECT rowid, id, email, bio FROM users;
DROP TABLE users;
PRAGMA legacy_alter_table = ON;
ALTER TABLE ferro_rebuilt_users RENAME TO users;
PRAGMA legacy_alter_table = OFF;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Rows of `users`, or of a table that refers to it, break a foreign key. `PRAGMA foreign_key_check` lists them." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT violation."table", violation.rowid, violation.parent FROM sqlite_schema AS owner JOIN pragma_foreign_key_check(owner.name) AS violation WHERE owner.type = 'table' AND (owner.name = 'users' COLLATE NOCASE OR instr(lower(owner.sql), lower('users')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'users' COLLATE NOCASE))) LIMIT 1;
DROP TABLE temp.ferro_verified;
