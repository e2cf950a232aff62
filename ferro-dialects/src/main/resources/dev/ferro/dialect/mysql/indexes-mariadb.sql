-- The keys of the indexes, in order; the primary key and the unique constraints are among them.
SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE = 0, INDEX_TYPE, COLUMN_NAME, SUB_PART, COLLATION = 'D', NULL
FROM information_schema.STATISTICS
WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = COALESCE(?, TABLE_NAME)
ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX
