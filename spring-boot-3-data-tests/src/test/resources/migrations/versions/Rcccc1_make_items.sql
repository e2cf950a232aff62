-- Make items
-- id: cccc1

-- upgrade
CREATE TABLE items (id BIGINT NOT NULL, name VARCHAR(100) NOT NULL, CONSTRAINT pk_items PRIMARY KEY (id));
INSERT INTO items (id, name) VALUES (1, 'chair');

-- downgrade
DROP TABLE items;
