package dev.ferro.dialect;

/**
 * What a database has and has not, as far as others than its own package must know.
 *
 * @param transactionalDdl whether DDL takes part in transactions
 * @param schemas whether tables live in named schemas
 * @param enumTypes whether enums are named types
 * @param comments whether the catalogue keeps comments
 * @param indexesForeignKeys whether the database itself indexes the columns of a foreign key
 * @param concurrentIndexes whether an index can be built, outside a transaction, while others write to its table
 * @param integersOfOneSize whether a small integer type holds what the largest one does
 * @param identifierBytes the longest identifier, in bytes of UTF-8
 */
public record Capabilities(
        boolean transactionalDdl,
        boolean schemas,
        boolean enumTypes,
        boolean comments,
        boolean indexesForeignKeys,
        boolean concurrentIndexes,
        boolean integersOfOneSize,
        int identifierBytes) {}
