-- Users.
--
-- id: aaaa
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

CREATE TABLE users (
    id BIGINT NOT NULL AUTO_INCREMENT,
    username VARCHAR(50) NOT NULL,
    bio LONGTEXT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_users_username UNIQUE (username)
);

-- downgrade

DROP TABLE users;
-- Ages.
--
-- id: bbbb
-- revises: aaaa
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

-- SAFE107: Every row that `users` holds gets 0 in `age`. If that is wrong for some of them, correct
-- them with an UPDATE after this.
ALTER TABLE users ADD COLUMN age INT NOT NULL DEFAULT 0;

-- SAFE104: Not every varchar(50) in `users.username` fits varchar(40): this fails, or values are cut
-- or rounded. Look for values that do not fit before, and change them, or convert them with `using`.
-- SAFE115: Every row of `users` is written anew, and nobody can use the table meanwhile. On a large
-- table, add a second column instead, copy the values in batches and switch over.
ALTER TABLE users MODIFY username VARCHAR(40) NOT NULL;

-- SAFE102: All values of `users.bio` are deleted. Keep a copy of what may still be needed: a downgrade
-- brings the column back, but no values.
ALTER TABLE users DROP COLUMN bio;

-- downgrade

ALTER TABLE users ADD COLUMN bio LONGTEXT NULL;

ALTER TABLE users MODIFY username VARCHAR(50) NOT NULL;

ALTER TABLE users DROP COLUMN age;
