-- Users.
--
-- id: aaaa
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

CREATE TABLE users (
    id INTEGER NOT NULL,
    username VARCHAR(50) NOT NULL,
    bio TEXT,
    CONSTRAINT pk_users PRIMARY KEY (id),
    CONSTRAINT uq_users_username UNIQUE (username)
);

-- downgrade

DROP TABLE users;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "A table still refers to `users`, which is dropped. Drop its foreign key first." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT owner.name FROM sqlite_schema AS owner WHERE owner.type = 'table' AND instr(lower(owner.sql), lower('users')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'users' COLLATE NOCASE) AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'users' COLLATE NOCASE)) LIMIT 1;
DROP TABLE temp.ferro_verified;
-- Ages.
--
-- id: bbbb
-- revises: aaaa
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

-- SAFE107: Every row that `users` holds gets 0 in `age`. If that is wrong for some of them, correct
-- them with an UPDATE after this.
-- SAFE104: Not every varchar(50) in `users.username` fits varchar(40): this fails, or values are cut
-- or rounded. Look for values that do not fit before, and change them, or convert them with `using`.
-- SAFE115: Every row of `users` is written anew, and nobody can use the table meanwhile. On a large
-- table, add a second column instead, copy the values in batches and switch over.
-- SAFE102: All values of `users.bio` are deleted. Keep a copy of what may still be needed: a downgrade
-- brings the column back, but no values.
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "`users` has a column, index or trigger that this migration does not know, since SQL of its own made it. Put that SQL into a migration before this one." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM pragma_table_xinfo('users') WHERE name COLLATE NOCASE NOT IN ('id', 'username', 'bio') UNION ALL SELECT name FROM sqlite_schema WHERE tbl_name = 'users' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ()) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Foreign keys are enforced, so that rebuilding `users` could delete the rows that refer to it. `PRAGMA foreign_keys = OFF` must come before the transaction." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT foreign_keys FROM pragma_foreign_keys WHERE foreign_keys = 1) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TABLE ferro_rebuilt_users (
    id INTEGER NOT NULL,
    username VARCHAR(40) NOT NULL,
    age INTEGER DEFAULT 0 NOT NULL,
    CONSTRAINT pk_users PRIMARY KEY (id),
    CONSTRAINT uq_users_username UNIQUE (username)
);
INSERT INTO ferro_rebuilt_users (id, username) SELECT id, username FROM users;
DROP TABLE users;
PRAGMA legacy_alter_table = ON;
ALTER TABLE ferro_rebuilt_users RENAME TO users;
PRAGMA legacy_alter_table = OFF;
ALTER TABLE users RENAME COLUMN id TO id;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Rows of `users`, or of a table that refers to it, break a foreign key. `PRAGMA foreign_key_check` lists them." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT violation."table", violation.rowid, violation.parent FROM sqlite_schema AS owner JOIN pragma_foreign_key_check(owner.name) AS violation WHERE owner.type = 'table' AND (owner.name = 'users' COLLATE NOCASE OR instr(lower(owner.sql), lower('users')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'users' COLLATE NOCASE))) LIMIT 1;
DROP TABLE temp.ferro_verified;

-- downgrade

CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "`users` has a column, index or trigger that this migration does not know, since SQL of its own made it. Put that SQL into a migration before this one." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM pragma_table_xinfo('users') WHERE name COLLATE NOCASE NOT IN ('id', 'username', 'age') UNION ALL SELECT name FROM sqlite_schema WHERE tbl_name = 'users' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ()) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Foreign keys are enforced, so that rebuilding `users` could delete the rows that refer to it. `PRAGMA foreign_keys = OFF` must come before the transaction." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT foreign_keys FROM pragma_foreign_keys WHERE foreign_keys = 1) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TABLE ferro_rebuilt_users (
    id INTEGER NOT NULL,
    username VARCHAR(50) NOT NULL,
    bio TEXT,
    CONSTRAINT pk_users PRIMARY KEY (id),
    CONSTRAINT uq_users_username UNIQUE (username)
);
INSERT INTO ferro_rebuilt_users (id, username) SELECT id, username FROM users;
DROP TABLE users;
PRAGMA legacy_alter_table = ON;
ALTER TABLE ferro_rebuilt_users RENAME TO users;
PRAGMA legacy_alter_table = OFF;
ALTER TABLE users RENAME COLUMN id TO id;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Rows of `users`, or of a table that refers to it, break a foreign key. `PRAGMA foreign_key_check` lists them." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT violation."table", violation.rowid, violation.parent FROM sqlite_schema AS owner JOIN pragma_foreign_key_check(owner.name) AS violation WHERE owner.type = 'table' AND (owner.name = 'users' COLLATE NOCASE OR instr(lower(owner.sql), lower('users')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'users' COLLATE NOCASE))) LIMIT 1;
DROP TABLE temp.ferro_verified;
