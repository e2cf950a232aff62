-- Notes.
--
-- id: 1a2b3c4d5e6f

-- upgrade
CREATE TABLE notes AS SELECT CURRENT_USER AS owner;

-- downgrade
DROP TABLE notes;
