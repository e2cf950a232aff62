-- Create foreign key.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

-- SAFE109: This fails while a row of `posts` refers by `author_id` to a row that `users` does not
-- hold. Delete such rows before, give them another value, or set it to NULL.
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "`posts` has a column, index or trigger that this migration does not know, since SQL of its own made it. Put that SQL into a migration before this one." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM pragma_table_xinfo('posts') WHERE name COLLATE NOCASE NOT IN ('id', 'author_id', 'title') UNION ALL SELECT name FROM sqlite_schema WHERE tbl_name = 'posts' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ()) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Foreign keys are enforced, so that rebuilding `posts` could delete the rows that refer to it. `PRAGMA foreign_keys = OFF` must come before the transaction." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT foreign_keys FROM pragma_foreign_keys WHERE foreign_keys = 1) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TABLE ferro_rebuilt_posts (
    id INT NOT NULL,
    author_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    CONSTRAINT pk_posts PRIMARY KEY (id),
    CONSTRAINT fk_posts_author_id FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE
);
INSERT INTO ferro_rebuilt_posts (rowid, id, author_id, title) SELECT rowid, id, author_id, title FROM posts;
DROP TABLE posts;
PRAGMA legacy_alter_table = ON;
ALTER TABLE ferro_rebuilt_posts RENAME TO posts;
PRAGMA legacy_alter_table = OFF;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Rows of `posts`, or of a table that refers to it, break a foreign key. `PRAGMA foreign_key_check` lists them." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT violation."table", violation.rowid, violation.parent FROM sqlite_schema AS owner JOIN pragma_foreign_key_check(owner.name) AS violation WHERE owner.type = 'table' AND (owner.name = 'posts' COLLATE NOCASE OR instr(lower(owner.sql), lower('posts')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'posts' COLLATE NOCASE))) LIMIT 1;
DROP TABLE temp.ferro_verified;

-- downgrade

CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "`posts` has a column, index or trigger that this migration does not know, since SQL of its own made it. Put that SQL into a migration before this one." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM pragma_table_xinfo('posts') WHERE name COLLATE NOCASE NOT IN ('id', 'author_id', 'title') UNION ALL SELECT name FROM sqlite_schema WHERE tbl_name = 'posts' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ()) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Foreign keys are enforced, so that rebuilding `posts` could delete the rows that refer to it. `PRAGMA foreign_keys = OFF` must come before the transaction." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT foreign_keys FROM pragma_foreign_keys WHERE foreign_keys = 1) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TABLE ferro_rebuilt_posts (
    id INT NOT NULL,
    author_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    CONSTRAINT pk_posts PRIMARY KEY (id)
);
INSERT INTO ferro_rebuilt_posts (rowid, id, author_id, title) SELECT rowid, id, author_id, title FROM posts;
DROP TABLE posts;
PRAGMA legacy_alter_table = ON;
ALTER TABLE ferro_rebuilt_posts RENAME TO posts;
PRAGMA legacy_alter_table = OFF;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Rows of `posts`, or of a table that refers to it, break a foreign key. `PRAGMA foreign_key_check` lists them." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT violation."table", violation.rowid, violation.parent FROM sqlite_schema AS owner JOIN pragma_foreign_key_check(owner.name) AS violation WHERE owner.type = 'table' AND (owner.name = 'posts' COLLATE NOCASE OR instr(lower(owner.sql), lower('posts')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'posts' COLLATE NOCASE))) LIMIT 1;
DROP TABLE temp.ferro_verified;
