-- Sequences of the wanted schemas; those of columns come and go with them, and H2 does not list them.
SELECT SEQUENCE_SCHEMA,
       SEQUENCE_NAME,
       DATA_TYPE,
       START_VALUE,
       INCREMENT,
       MINIMUM_VALUE,
       MAXIMUM_VALUE,
       CACHE,
       CYCLE_OPTION = 'YES'
FROM INFORMATION_SCHEMA.SEQUENCES
WHERE SEQUENCE_SCHEMA = ANY (?)
