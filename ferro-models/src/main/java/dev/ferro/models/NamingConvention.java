package dev.ferro.models;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the constraints and indexes are called that no model names itself: texts in which <code>{table}</code> stands for
 * the table, <code>{columns}</code> for its columns and <code>{suffix}</code> for what a check is about.
 *
 * @param primaryKey the primary key of a table
 * @param foreignKey a foreign key
 * @param unique a unique constraint
 * @param index an index
 * @param check a check
 * @param exclusion an exclusion constraint
 */
public record NamingConvention(
        String primaryKey, String foreignKey, String unique, String index, String check, String exclusion) {

    /** The names that Ferro gives unless it is told otherwise. */
    public static final NamingConvention STANDARD = new NamingConvention(
            "pk_{table}",
            "fk_{table}_{columns}",
            "uq_{table}_{columns}",
            "ix_{table}_{columns}",
            "ck_{table}_{suffix}",
            "ex_{table}_{columns}");

    /** {@return these names, each replaced by the one given where one is given} */
    public NamingConvention with(
            @Nullable String primaryKeys,
            @Nullable String foreignKeys,
            @Nullable String uniques,
            @Nullable String indexes,
            @Nullable String checks,
            @Nullable String exclusions) {
        return new NamingConvention(
                Objects.requireNonNullElse(primaryKeys, primaryKey),
                Objects.requireNonNullElse(foreignKeys, foreignKey),
                Objects.requireNonNullElse(uniques, unique),
                Objects.requireNonNullElse(indexes, index),
                Objects.requireNonNullElse(checks, check),
                Objects.requireNonNullElse(exclusions, exclusion));
    }
}
