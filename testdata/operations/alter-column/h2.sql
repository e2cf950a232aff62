-- Alter column.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: h2

-- upgrade

-- SAFE104: Not every text in `users.bio` fits varchar(500): this fails, or values are cut or rounded.
-- Look for values that do not fit before, and change them, or convert them with `using`.
-- SAFE115: Every row of `users` is written anew, and nobody can use the table meanwhile. On a large
-- table, add a second column instead, copy the values in batches and switch over.
-- SAFE105: This fails while a row of `users` holds NULL in `bio`. Fill such rows before: UPDATE users
-- SET bio = … WHERE bio IS NULL
SELECT SIGNAL('45000', 'rows of `users` hold NULL in `bio`, which is to become NOT NULL') WHERE EXISTS (SELECT 1 FROM users WHERE bio IS NULL LIMIT 1);
ALTER TABLE users ALTER COLUMN bio SET DATA TYPE VARCHAR(500);
ALTER TABLE users ALTER COLUMN bio SET NOT NULL;
ALTER TABLE users ALTER COLUMN bio SET DEFAULT '';

-- downgrade

ALTER TABLE users ALTER COLUMN bio SET DATA TYPE VARCHAR;
ALTER TABLE users ALTER COLUMN bio DROP NOT NULL;
ALTER TABLE users ALTER COLUMN bio DROP DEFAULT;
