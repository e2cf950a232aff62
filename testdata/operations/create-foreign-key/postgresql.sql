-- Create foreign key.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

-- SAFE109: This fails while a row of `posts` refers by `author_id` to a row that `users` does not
-- hold. Delete such rows before, give them another value, or set it to NULL.
ALTER TABLE posts ADD CONSTRAINT fk_posts_author_id FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE;

-- downgrade

ALTER TABLE posts DROP CONSTRAINT fk_posts_author_id;
