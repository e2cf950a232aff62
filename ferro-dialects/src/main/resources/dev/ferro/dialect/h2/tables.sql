-- Tables of the wanted schemas; temporary ones, views and linked tables are told apart by their types.
SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, REMARKS
FROM INFORMATION_SCHEMA.TABLES
WHERE TABLE_SCHEMA = ANY (?) AND (TABLE_CLASS IS NULL OR TABLE_CLASS NOT LIKE '%TableLink')
