-- Alter column.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

-- SAFE104: Not every text in `users.bio` fits varchar(500): this fails, or values are cut or rounded.
-- Look for values that do not fit before, and change them, or convert them with `using`.
-- SAFE115: Every row of `users` is written anew, and nobody can use the table meanwhile. On a large
-- table, add a second column instead, copy the values in batches and switch over.
-- SAFE105: This fails while a row of `users` holds NULL in `bio`. Fill such rows before: UPDATE users
-- SET bio = … WHERE bio IS NULL
ALTER TABLE users MODIFY bio VARCHAR(500) NOT NULL DEFAULT '';

-- downgrade

ALTER TABLE users MODIFY bio LONGTEXT NULL;
