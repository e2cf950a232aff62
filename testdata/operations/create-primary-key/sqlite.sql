-- Create primary key.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: sqlite

-- upgrade

-- SAFE112: This fails while rows of `rates` share the same `day`, or hold NULL there. Look for them
-- before: SELECT day FROM rates GROUP BY day HAVING count(*) > 1
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "`rates` has a column, index or trigger that this migration does not know, since SQL of its own made it. Put that SQL into a migration before this one." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM pragma_table_xinfo('rates') WHERE name COLLATE NOCASE NOT IN ('day', 'rate') UNION ALL SELECT name FROM sqlite_schema WHERE tbl_name = 'rates' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ()) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Foreign keys are enforced, so that rebuilding `rates` could delete the rows that refer to it. `PRAGMA foreign_keys = OFF` must come before the transaction." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT foreign_keys FROM pragma_foreign_keys WHERE foreign_keys = 1) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TABLE ferro_rebuilt_rates (
    day DATE NOT NULL,
    rate NUMERIC(10, 4) NOT NULL,
    CONSTRAINT pk_rates PRIMARY KEY (day)
);
INSERT INTO ferro_rebuilt_rates (rowid, day, rate) SELECT rowid, day, rate FROM rates;
DROP TABLE rates;
PRAGMA legacy_alter_table = ON;
ALTER TABLE ferro_rebuilt_rates RENAME TO rates;
PRAGMA legacy_alter_table = OFF;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Rows of `rates`, or of a table that refers to it, break a foreign key. `PRAGMA foreign_key_check` lists them." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT violation."table", violation.rowid, violation.parent FROM sqlite_schema AS owner JOIN pragma_foreign_key_check(owner.name) AS violation WHERE owner.type = 'table' AND (owner.name = 'rates' COLLATE NOCASE OR instr(lower(owner.sql), lower('rates')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'rates' COLLATE NOCASE))) LIMIT 1;
DROP TABLE temp.ferro_verified;

-- downgrade

CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "`rates` has a column, index or trigger that this migration does not know, since SQL of its own made it. Put that SQL into a migration before this one." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT name FROM pragma_table_xinfo('rates') WHERE name COLLATE NOCASE NOT IN ('day', 'rate') UNION ALL SELECT name FROM sqlite_schema WHERE tbl_name = 'rates' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ()) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Foreign keys are enforced, so that rebuilding `rates` could delete the rows that refer to it. `PRAGMA foreign_keys = OFF` must come before the transaction." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT foreign_keys FROM pragma_foreign_keys WHERE foreign_keys = 1) LIMIT 1;
DROP TABLE temp.ferro_verified;
CREATE TABLE ferro_rebuilt_rates (
    day DATE NOT NULL,
    rate NUMERIC(10, 4) NOT NULL
);
INSERT INTO ferro_rebuilt_rates (rowid, day, rate) SELECT rowid, day, rate FROM rates;
DROP TABLE rates;
PRAGMA legacy_alter_table = ON;
ALTER TABLE ferro_rebuilt_rates RENAME TO rates;
PRAGMA legacy_alter_table = OFF;
CREATE TEMP TABLE ferro_verified (ok CONSTRAINT "Rows of `rates`, or of a table that refers to it, break a foreign key. `PRAGMA foreign_key_check` lists them." CHECK (ok));
INSERT INTO temp.ferro_verified SELECT 0 FROM (SELECT violation."table", violation.rowid, violation.parent FROM sqlite_schema AS owner JOIN pragma_foreign_key_check(owner.name) AS violation WHERE owner.type = 'table' AND (owner.name = 'rates' COLLATE NOCASE OR instr(lower(owner.sql), lower('rates')) > 0 AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(owner.name) AS key WHERE key."table" = 'rates' COLLATE NOCASE))) LIMIT 1;
DROP TABLE temp.ferro_verified;
