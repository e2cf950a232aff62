-- Create foreign key.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

-- SAFE109: This fails while a row of `posts` refers by `author_id` to a row that `users` does not
-- hold. Delete such rows before, give them another value, or set it to NULL.
ALTER TABLE posts ADD INDEX fk_posts_author_id (author_id), ADD CONSTRAINT fk_posts_author_id FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE;

-- downgrade

ALTER TABLE posts DROP FOREIGN KEY fk_posts_author_id, DROP INDEX fk_posts_author_id;
