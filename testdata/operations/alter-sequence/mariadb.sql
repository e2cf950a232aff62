-- Alter sequence.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: mariadb

-- upgrade

SET @ferro_next = (SELECT CASE next_not_cached_value WHEN 1 THEN 1000 ELSE next_not_cached_value END FROM order_numbers);
EXECUTE IMMEDIATE CONCAT('ALTER SEQUENCE order_numbers START WITH 1000 INCREMENT BY 10 RESTART WITH ', @ferro_next);

-- downgrade

SET @ferro_next = (SELECT CASE next_not_cached_value WHEN 1000 THEN 1 ELSE next_not_cached_value END FROM order_numbers);
EXECUTE IMMEDIATE CONCAT('ALTER SEQUENCE order_numbers START WITH 1 INCREMENT BY 1 RESTART WITH ', @ferro_next);
