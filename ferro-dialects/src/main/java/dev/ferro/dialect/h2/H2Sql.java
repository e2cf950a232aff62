package dev.ferro.dialect.h2;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.AnsiSql;
import dev.ferro.dialect.Statement;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NullOrder;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements that several operations have in common, and refusals of what H2 has not. */
final class H2Sql {

    /** The one index method without which an index would not be the same. */
    static final String SPATIAL = "spatial";

    private static final AnsiSql ANSI = new AnsiSql(H2Dialect.IDENTIFIERS, H2Types.TYPES);

    /** See <a href="https://www.h2database.com/html/commands.html#set_default_null_ordering">the default order of NULLs</a>. */
    static final NullOrder NULLS_OF_ASCENDING = NullOrder.FIRST;

    private H2Sql() {}

    static AnsiSql ansi() {
        return ANSI;
    }

    static String name(String name) {
        return ANSI.name(name);
    }

    static String name(QualifiedName name) {
        return ANSI.name(name);
    }

    static List<Statement> statements(List<String> texts) {
        return texts.stream().<Statement>map(Statement::sql).toList();
    }

    static String alter(QualifiedName table, String action) {
        return "ALTER TABLE " + name(table) + " " + action;
    }

    static String alterColumn(QualifiedName table, String column, String action) {
        return alter(table, "ALTER COLUMN " + name(column) + " " + action);
    }

    /** {@return the statement that creates a table, but not what it takes others for} */
    static String createTable(Table table) {
        Table spelled = table.withChecks(table.checks().stream()
                .map(check -> check.expression(H2Expressions.normal(check.expression())))
                .toList());
        table.constraints().forEach(H2Sql::checkMoments);
        table.exclusions().stream().findFirst().ifPresent(exclusion -> {
            throw noExclusions(exclusion);
        });
        return ANSI.createTable(spelled, H2Sql::column);
    }

    /** {@return the statements that create a table with everything that belongs to it} */
    static List<String> createWholeTable(Table table) {
        List<String> texts = new ArrayList<>();
        List<ForeignKey> elsewhere = table.foreignKeys().stream()
                .filter(key -> isElsewhere(table.name(), key))
                .toList();
        List<ForeignKey> own = table.foreignKeys().stream()
                .filter(key -> !elsewhere.contains(key))
                .toList();
        texts.add(createTable(table.withForeignKeys(own)));
        elsewhere.forEach(key -> texts.add(addForeignKey(table.name(), key)));
        table.indexes().forEach(index -> texts.add(createIndex(table.name(), index)));
        if (table.comment() != null) {
            texts.add(commentOnTable(table.name(), table.comment()));
        }
        table.columns().forEach(column -> texts.addAll(commentOnColumn(table.name(), column)));
        return texts;
    }

    /** {@return the statements that add a column with everything that belongs to it} */
    static List<String> addColumn(QualifiedName table, Column column) {
        List<String> texts = new ArrayList<>();
        texts.add(alter(table, "ADD COLUMN " + column(column)));
        texts.addAll(commentOnColumn(table, column));
        return texts;
    }

    /** {@return a column's definition, with its name} */
    private static String column(Column column) {
        StringBuilder sql = new StringBuilder(name(column.name())).append(' ').append(typed(column));
        String expression = H2Expressions.defaultValue(column.defaultExpression(), column.type());
        if (expression != null && column.generated() == null && column.identity() == null) {
            sql.append(" DEFAULT ").append(expression);
        }
        if (column.identity() != null) {
            sql.append(' ').append(ANSI.identity(column.identity()));
        }
        return sql.append(column.nullable() ? "" : " NOT NULL").toString();
    }

    /** {@return a column's type and, if it is computed, its expression} */
    static String typed(Column column) {
        if (column.collation() != null) {
            throw missing("collations of single columns", "column `" + column.name() + "`")
                    .because("H2 has one collation for the whole database, set by SET COLLATION")
                    .advise("leave `" + column.collation() + "` out, or use the type VARCHAR_IGNORECASE")
                    .refused();
        }
        String type = H2Types.TYPES.print(column.type());
        return column.generated() == null
                ? type
                : type + " GENERATED ALWAYS AS ("
                        + H2Expressions.normal(column.generated().expression()) + ")";
    }

    static String addConstraint(QualifiedName table, Constraint constraint) {
        checkMoments(constraint);
        return alter(table, "ADD " + ANSI.constraint(constraint));
    }

    static String addCheck(QualifiedName table, CheckConstraint check) {
        return addConstraint(table, check.expression(H2Expressions.normal(check.expression())));
    }

    /** Without a schema, the table that a key refers to is looked for in the schema of the table that has the key. */
    private static boolean isElsewhere(QualifiedName table, ForeignKey key) {
        return table.schema() != null && key.target().schema() == null;
    }

    /** Only the session knows what the default schema is called. */
    static String addForeignKey(QualifiedName table, ForeignKey key) {
        if (!isElsewhere(table, key)) {
            return addConstraint(table, key);
        }
        String marker = "ferro_home";
        while (key.toString().contains(marker)) {
            marker += "_";
        }
        QualifiedName target = new QualifiedName(marker, key.target().name());
        String sql = addConstraint(table, key.target(target, key.targetColumns()));
        return "EXECUTE IMMEDIATE "
                + H2Literals.quoted(sql).replace("REFERENCES " + marker, "REFERENCES \"' || CURRENT_SCHEMA || '\"");
    }

    private static void checkMoments(Constraint constraint) {
        if (!constraint.validated()) {
            throw nothingToValidate(constraint.name());
        }
        if (constraint.deferrability() != Deferrability.NOT_DEFERRABLE) {
            throw missing("deferrable constraints", "constraint `" + constraint.name() + "`")
                    .because("H2 checks every constraint at each statement")
                    .advise("leave the deferral out")
                    .refused();
        }
    }

    static FerroException noExclusions(ExclusionConstraint exclusion) {
        return missing("exclusion constraints", "constraint `" + exclusion.name() + "`")
                .because("no index of it compares by an operator of one's choice")
                .advise("leave it out, or do it in `op.onlyOn(\"postgresql\", …)`")
                .refused();
    }

    static FerroException nothingToValidate(@Nullable String constraint) {
        return missing("NOT VALID", "constraint `" + constraint + "`")
                .because("a rule holds for every row as soon as it is there")
                .advise("leave it out, or do it in `op.onlyOn(\"postgresql\", …)`")
                .refused();
    }

    static String dropConstraint(QualifiedName table, String constraint) {
        return alter(table, "DROP CONSTRAINT " + name(constraint));
    }

    static boolean isSpatial(Index index) {
        return SPATIAL.equalsIgnoreCase(index.using());
    }

    static String createIndex(QualifiedName table, Index index) {
        check(index);
        String parts = index.parts().stream()
                .map(part -> name(part.text()) + AnsiSql.order(part))
                .collect(Collectors.joining(", ", " (", ")"));
        String unique = index.nullsDistinct() ? "UNIQUE " : "UNIQUE" + AnsiSql.NULLS_NOT_DISTINCT + " ";
        return "CREATE " + (index.unique() ? unique : "") + (isSpatial(index) ? "SPATIAL " : "") + "INDEX "
                + name(index.name()) + " ON " + name(table) + parts;
    }

    private static void check(Index index) {
        String place = "index `" + index.name() + "`";
        if (index.where() != null) {
            throw missing("partial indexes", place)
                    .because("its condition is `" + index.where() + "`")
                    .advise("leave the condition out, or index a generated column that is NULL for the other rows")
                    .refused();
        }
        if (index.parts().stream().anyMatch(part -> part.prefix() != null)) {
            throw missing("prefixes in indexes", place)
                    .because("a key is a whole column")
                    .advise("leave the prefix out, or index a generated column")
                    .refused();
        }
        if (index.parts().stream().anyMatch(IndexPart::expression)) {
            throw missing("indexes on expressions", place)
                    .because("a key of it is `"
                            + index.parts().stream()
                                    .filter(IndexPart::expression)
                                    .map(IndexPart::text)
                                    .collect(Collectors.joining("`, `"))
                            + "`")
                    .advise("add a generated column with the expression, and index that")
                    .refused();
        }
    }

    static String dropIndex(QualifiedName table, String index) {
        return "DROP INDEX " + name(table.sibling(index));
    }

    static String commentOnTable(QualifiedName table, @Nullable String comment) {
        return "COMMENT ON TABLE " + name(table) + " IS " + H2Literals.print(comment);
    }

    static String commentOnColumn(QualifiedName table, String column, @Nullable String comment) {
        return "COMMENT ON COLUMN " + name(table) + "." + name(column) + " IS " + H2Literals.print(comment);
    }

    static List<String> commentOnColumn(QualifiedName table, Column column) {
        return Stream.ofNullable(column.comment())
                .map(comment -> commentOnColumn(table, column.name(), comment))
                .toList();
    }

    /** {@return the beginning of a refusal} */
    static Problem missing(String things, String place) {
        return Problem.of("not-in-database", "H2 has no " + things + ".").at(place);
    }

    static FerroException unnamed(QualifiedName table) {
        return Problem.of("constraint-unnamed", "A constraint without a name is to be dropped.")
                .at("table `" + table + "`")
                .because("the database knows none with this definition")
                .advise("name the constraint")
                .refused();
    }
}
