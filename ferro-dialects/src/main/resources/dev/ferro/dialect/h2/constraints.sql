-- The constraints, with the indexes they make use of; those of other schemas may be referred to.
SELECT CONSTRAINT_SCHEMA,
       CONSTRAINT_NAME,
       TABLE_SCHEMA,
       TABLE_NAME,
       CONSTRAINT_TYPE,
       INDEX_SCHEMA,
       INDEX_NAME,
       NULLS_DISTINCT
FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
WHERE CARDINALITY(?) > 0
