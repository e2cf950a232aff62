package dev.ferro.testing;

import dev.ferro.schema.Identity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of Ferro's possibilities a database has; random schemas keep to them.
 *
 * @param identifierBytes the longest name, in bytes of UTF-8
 * @param namespaces whether tables live in named schemas
 * @param comments whether tables and columns have comments
 * @param storedColumns whether generated columns can be kept with the row
 * @param virtualColumns whether generated columns can be computed when they are read
 * @param partialIndexes whether indexes have conditions
 * @param expressionIndexes whether indexes have expressions as keys
 * @param includedColumns whether indexes carry columns beside their keys
 * @param uniqueIndexesAsKeys whether a foreign key may refer to a unique index as to a unique constraint
 * @param deferrable whether foreign keys can be checked at commit
 * @param unlimitedKeys whether texts and bytes without a limit can be in keys and indexes
 * @param settingDefaults whether foreign keys can set the default
 * @param strictKeys whether the columns of a foreign key have the collation of those that it refers to and are not changed by
 *     it where checks or computed columns mention them, and these mention no numbered column, nor one without a limit that
 *     has a default
 * @param indexMethods index methods beside the usual one that take any single key
 * @param collations collations other than the default one
 * @param identities the kinds of identity
 * @param nativeTypes the database's own types, for plain columns
 * @param nowDefaults spellings of the current time as a default
 * @param abilities what it can do with keys, constraints and indexes
 * @param nextNumber how a default takes its values from a sequence, with {@code %s} for its name; null without sequences
 */
public record Profile(
        int identifierBytes,
        boolean namespaces,
        boolean comments,
        boolean storedColumns,
        boolean virtualColumns,
        boolean partialIndexes,
        boolean expressionIndexes,
        boolean includedColumns,
        boolean uniqueIndexesAsKeys,
        boolean deferrable,
        boolean unlimitedKeys,
        boolean settingDefaults,
        boolean strictKeys,
        List<String> indexMethods,
        List<String> collations,
        List<Identity> identities,
        List<String> nativeTypes,
        List<String> nowDefaults,
        Set<Ability> abilities,
        @Nullable String nextNumber) {

    /** Everything that a schema can say, for laws that need no database. */
    public static final Profile PURE = new Profile(
            63,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            false,
            List.of("hash"),
            List.of("C", "NOCASE"),
            List.of(Identity.values()),
            List.of("tsvector", "inet"),
            List.of("CURRENT_TIMESTAMP", "now()"),
            EnumSet.allOf(Ability.class),
            "nextval('%s')");

    /** All that SQLite has, and all that its normal form leaves out. */
    public static final Profile SQLITE = new Profile(
            255,
            false,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            false,
            List.of("hash"),
            List.of("NOCASE", "rtrim", "BINARY"),
            List.of(Identity.values()),
            List.of("unsigned big int", "POINT", "varchar"),
            List.of("CURRENT_TIMESTAMP", "current_timestamp", "now()"),
            Set.of(Ability.OPERATOR_CLASSES),
            null);

    /** {@return all that a version of PostgreSQL has} Columns computed when they are read came with PostgreSQL 18. */
    public static Profile postgresql(int version) {
        boolean virtual = version >= 18;
        return new Profile(
                63,
                true,
                true,
                true,
                virtual,
                true,
                true,
                true,
                true,
                true,
                true,
                true,
                false,
                List.of("hash"),
                List.of("C", "POSIX"),
                List.of(Identity.values()),
                List.of("inet", "tsvector", "int4range", "varchar(20)[]", "interval", "timetz"),
                List.of("now()", "CURRENT_TIMESTAMP", "current_timestamp", "transaction_timestamp()"),
                abilities(version),
                "nextval('%s')");
    }

    /** NULLS NOT DISTINCT came with PostgreSQL 15. */
    private static Set<Ability> abilities(int version) {
        Set<Ability> abilities = EnumSet.of(
                Ability.NULL_ORDER,
                Ability.DEFERRABLE_KEYS,
                Ability.NOT_VALID,
                Ability.OPERATOR_CLASSES,
                Ability.EXCLUSIONS);
        if (version >= 15) {
            abilities.add(Ability.NULLS_NOT_DISTINCT);
        }
        return abilities;
    }

    /** All that H2 has. */
    public static final Profile H2 = new Profile(
            120,
            true,
            true,
            true,
            true,
            false,
            false,
            true,
            false,
            false,
            true,
            true,
            false,
            List.of("hash"),
            List.of(),
            List.of(Identity.values()),
            List.of("tinyint", "interval day to second", "integer array", "varchar_ignorecase(20)", "clob"),
            List.of("now()", "CURRENT_TIMESTAMP", "current_timestamp", "localtimestamp"),
            Set.of(Ability.NULL_ORDER, Ability.NULLS_NOT_DISTINCT, Ability.OPERATOR_CLASSES),
            "NEXT VALUE FOR %s");

    /** All that MariaDB has. */
    public static final Profile MARIADB = mysql(
            false,
            List.of("tinyint", "int unsigned", "set('a','b')", "varbinary(20)", "timestamp", "bit(3)", "inet6"),
            "NEXT VALUE FOR %s");

    /** All that MySQL has. */
    public static final Profile MYSQL =
            mysql(true, List.of("tinyint", "int unsigned", "set('a','b')", "varbinary(20)", "timestamp", "year"), null);

    private static Profile mysql(boolean expressionIndexes, List<String> nativeTypes, @Nullable String nextNumber) {
        return new Profile(
                64,
                false,
                true,
                true,
                true,
                false,
                expressionIndexes,
                true,
                false,
                false,
                false,
                false,
                true,
                List.of("hash"),
                List.of("utf8mb4_bin", "utf8mb4_unicode_ci"),
                List.of(Identity.values()),
                nativeTypes,
                List.of("now()", "CURRENT_TIMESTAMP", "current_timestamp", "localtimestamp"),
                Set.of(Ability.OPERATOR_CLASSES, Ability.PREFIXES),
                nextNumber);
    }

    public Profile {
        indexMethods = List.copyOf(indexMethods);
        collations = List.copyOf(collations);
        identities = List.copyOf(identities);
        nativeTypes = List.copyOf(nativeTypes);
        nowDefaults = List.copyOf(nowDefaults);
        abilities = Set.copyOf(abilities);
    }

    boolean can(Ability ability) {
        return abilities.contains(ability);
    }
}
