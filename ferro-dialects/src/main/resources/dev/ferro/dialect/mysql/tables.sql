-- The tables of the database, with what differs from its own ways; views and others are told apart by their types.
SELECT t.TABLE_NAME,
       t.TABLE_TYPE,
       t.TABLE_COMMENT,
       t.ENGINE,
       t.TABLE_COLLATION,
       s.DEFAULT_COLLATION_NAME
FROM information_schema.TABLES t
    JOIN information_schema.SCHEMATA s ON s.SCHEMA_NAME = t.TABLE_SCHEMA
WHERE t.TABLE_SCHEMA = DATABASE() AND t.TABLE_NAME = COALESCE(?, t.TABLE_NAME)
ORDER BY t.TABLE_NAME
