package dev.ferro.dialect.mysql;

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
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NullOrder;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.ReferentialAction;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pieces that several operations are put together from, and refusals of what a server has not.
 *
 * @param server the server
 */
record MysqlSql(MysqlServer server) {

    /** The index methods without which an index would not be the same; all others are one. */
    private static final Set<String> METHODS = Set.of("fulltext", "spatial");

    /** A column of which only the first characters are in the index. */
    private static final Pattern PREFIX = Pattern.compile("([a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")+\") ?\\((\\d{1,9})\\)");

    /** See <a href="https://dev.mysql.com/doc/refman/8.0/en/working-with-null.html">Working with NULL Values</a>. */
    static final NullOrder NULLS_OF_ASCENDING = NullOrder.FIRST;

    /** What MySQL leaves of the 64 characters of a name when it hides the column that bears it. */
    private static final int LONGEST_HIDDEN = 36;

    /** What MySQL takes of an index's name for the hidden column that holds the values of an expression. */
    private static final int HIDDEN_KEY_BYTES = 52;

    private static final Pattern COLUMN =
            Pattern.compile("(?i)(?!true|false|null)[a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")+\"");

    AnsiSql ansi() {
        return new AnsiSql(MysqlDialect.IDENTIFIERS, new MysqlTypes(server));
    }

    static String name(String name) {
        return MysqlDialect.IDENTIFIERS.quote(name);
    }

    static String name(QualifiedName name) {
        return MysqlDialect.IDENTIFIERS.quote(name);
    }

    static String list(List<String> names) {
        return "(" + MysqlDialect.IDENTIFIERS.list(names) + ")";
    }

    static List<Statement> one(String text) {
        return List.of(Statement.sql(text));
    }

    static String alter(QualifiedName table, String... clauses) {
        return alter(table, List.of(clauses));
    }

    static String alter(QualifiedName table, List<String> clauses) {
        return "ALTER TABLE " + name(table) + " " + String.join(", ", clauses);
    }

    /** {@return the statement that creates a table with everything that belongs to it} */
    String createTable(Table table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(keyed(column, table), table)));
        lines.addAll(MysqlAlteration.definitions(this, table));
        StringBuilder sql = new StringBuilder("CREATE TABLE " + name(table.name()) + " (\n    ")
                .append(String.join(",\n    ", lines))
                .append("\n)");
        MysqlDetails.of(table)
                .ofTable()
                .forEach((option, value) ->
                        sql.append(' ').append(option).append(" = ").append(value));
        if (table.comment() != null) {
            sql.append(" COMMENT = ").append(MysqlLiterals.quoted(table.comment()));
        }
        return sql.toString();
    }

    /** A column of the primary key is NOT NULL, and MySQL refuses one that says NULL. */
    private static Column keyed(Column column, Table table) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().contains(column.name()) ? column.notNull() : column;
    }

    /** {@return how a type is written here, whatever it is called} */
    String type(Column column) {
        return new MysqlTypes(server).print(new MysqlNormalType(server).of(column.type()));
    }

    /** {@return a column's whole definition, with its name} Nothing that is left out here would stay. */
    String column(Column column, Table table) {
        MysqlDetails details = MysqlDetails.of(table);
        StringBuilder sql = new StringBuilder(name(column.name())).append(' ').append(type(column));
        if (column.collation() != null) {
            sql.append(" COLLATE ").append(column.collation());
        }
        Generated generated = column.generated();
        if (generated != null) {
            sql.append(ofGenerated(generated, column));
        } else {
            sql.append(column.nullable() ? " NULL" : " NOT NULL").append(defaultClause(column));
            details.onUpdate(column.name())
                    .ifPresent(value -> sql.append(" ON UPDATE ").append(MysqlExpressions.written(value)));
        }
        if (MysqlForeignKeyIndexes.isNumbered(table, column)) {
            sql.append(" AUTO_INCREMENT");
        }
        sql.append(details.isInvisible(column.name()) ? " INVISIBLE" : "");
        if (column.comment() != null) {
            sql.append(" COMMENT ").append(MysqlLiterals.quoted(column.comment()));
        }
        return sql.append(ownCheck(column, table)).toString();
    }

    private String ofGenerated(Generated generated, Column column) {
        Generated written = new Generated(MysqlExpressions.written(generated.expression()), generated.stored());
        return " " + ansi().generated(written) + (column.nullable() || !server.requiresComputed() ? "" : " NOT NULL");
    }

    private String defaultClause(Column column) {
        String value = MysqlExpressions.defaultValue(column.defaultExpression(), column.type());
        if (value == null || column.identity() != null) {
            return "";
        }
        MysqlKind kind = MysqlKind.of(column.type());
        if (kind == MysqlKind.TIME && value.equals(MysqlExpressions.NOW)) {
            String type = type(column);
            return " DEFAULT " + value + (type.indexOf('(') < 0 ? "" : type.substring(type.indexOf('(')));
        }
        boolean bare = MysqlExpressions.isConstant(value) && (server.hasLongLiterals() || !kind.isUnlimited());
        String written = MysqlExpressions.written(value);
        return " DEFAULT " + (bare ? written : "(" + written + ")");
    }

    private static String ownCheck(Column column, Table table) {
        return table.checks().stream()
                .filter(check -> column.name().equals(check.name()))
                .filter(check -> MysqlDetails.of(table).isOfColumn(column.name()))
                .map(check -> " " + condition(check))
                .collect(Collectors.joining());
    }

    /**
     * {@return what drops a column} MySQL may drop it at once and go on keeping it under a longer name, for which a long name
     * leaves no room.
     *
     * @see <a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html">Online DDL Operations</a>
     */
    String dropColumn(String column) {
        return "DROP COLUMN " + name(column) + (isTooLongToHide(column) ? ", ALGORITHM = COPY" : "");
    }

    boolean isTooLongToHide(String column) {
        return !server.isMariadb() && column.length() > LONGEST_HIDDEN;
    }

    static @Nullable String method(Index index) {
        String method = index.using() == null ? "" : index.using().toLowerCase(Locale.ROOT);
        return METHODS.contains(method) ? method : null;
    }

    /** {@return a key that is written as an expression and is the beginning of a column} */
    static Optional<IndexPart> withPrefix(IndexPart part) {
        Matcher matcher = PREFIX.matcher(part.text());
        return part.expression() && matcher.matches()
                ? Optional.of(
                        part.ofColumn(MysqlTokens.of(matcher.group(1)).get(0).value())
                                .prefix(Integer.valueOf(matcher.group(2))))
                : Optional.empty();
    }

    /** {@return an index as it is written in CREATE TABLE and after ALTER TABLE … ADD} */
    String index(Index index) {
        check(index);
        String method = method(index);
        String kind = method == null ? (index.unique() ? "UNIQUE " : "") : method.toUpperCase(Locale.ROOT) + " ";
        return kind + "INDEX " + name(index.name())
                + index.parts().stream().map(MysqlSql::part).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String part(IndexPart part) {
        if (part.expression()) {
            return withPrefix(part)
                    .map(MysqlSql::part)
                    .orElseGet(() -> ordered("(" + MysqlExpressions.written(part.text()) + ")", part));
        }
        return ordered(name(part.text()) + (part.prefix() == null ? "" : "(" + part.prefix() + ")"), part);
    }

    private static String ordered(String key, IndexPart part) {
        return part.descending() ? key + " DESC" : key;
    }

    private void check(Index index) {
        String place = "index `" + index.name() + "`";
        checkNulls(place, index.nullsDistinct());
        if (index.where() != null) {
            throw missing("partial indexes", place)
                    .because("its condition is `" + index.where() + "`")
                    .advise("leave the condition out, or index a generated column that is NULL for the other rows")
                    .refused();
        }
        if (index.parts().stream()
                .anyMatch(part -> part.withoutUsualNulls(NULLS_OF_ASCENDING).nulls() != null)) {
            throw missing("order of NULLs in indexes", place)
                    .because("NULL is less than any value in all of them")
                    .advise("leave NULLS FIRST or NULLS LAST out")
                    .refused();
        }
        String expressions = index.parts().stream()
                .filter(part -> part.expression() && withPrefix(part).isEmpty())
                .map(IndexPart::text)
                .collect(Collectors.joining("`, `"));
        if (!expressions.isEmpty() && !server.indexesExpressions()) {
            throw missing("indexes on expressions", place)
                    .because("a key of it is `" + expressions + "`")
                    .advise("add a generated column with the expression, and index that")
                    .refused();
        }
        if (!expressions.isEmpty() && isCutInALetter(index.name())) {
            throw Problem.of("not-in-database", server.title() + " cannot keep an index on an expression by that name.")
                    .at(place)
                    .because("it takes the first " + HIDDEN_KEY_BYTES
                            + " bytes of it to name a hidden column, and cuts a" + " letter in two")
                    .advise("Give it a shorter name: of at most " + HIDDEN_KEY_BYTES + " bytes in UTF-8.")
                    .refused();
        }
    }

    /** Then the statement fails with error 3507, about a dictionary object. */
    private static boolean isCutInALetter(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return bytes.length > HIDDEN_KEY_BYTES && (bytes[HIDDEN_KEY_BYTES] & 0xC0) == 0x80;
    }

    String unique(UniqueConstraint unique) {
        String place = "unique constraint `" + unique.name() + "`";
        checkNulls(place, unique.nullsDistinct());
        checkDeferrability(place, unique);
        return ansi().constraint(unique);
    }

    private void checkNulls(String place, boolean distinct) {
        if (!distinct) {
            throw missing("NULLS NOT DISTINCT", place)
                    .because("a unique index holds any number of NULLs")
                    .advise("leave it out, or index a generated column that is never NULL")
                    .refused();
        }
    }

    FerroException noExclusions(ExclusionConstraint exclusion) {
        return missing("exclusion constraints", "constraint `" + exclusion.name() + "`")
                .because("no index of it compares by an operator of one's choice")
                .advise("leave it out, or do it in `op.onlyOn(\"postgresql\", …)`")
                .refused();
    }

    private void checkValidity(Constraint constraint) {
        if (!constraint.validated()) {
            throw nothingToValidate(constraint.name());
        }
    }

    FerroException nothingToValidate(@Nullable String constraint) {
        return missing("NOT VALID", "constraint `" + constraint + "`")
                .because("a rule holds for every row as soon as it is there")
                .advise("leave it out, or do it in `op.onlyOn(\"postgresql\", …)`")
                .refused();
    }

    private void checkDeferrability(String place, Constraint constraint) {
        if (constraint.deferrability() != Deferrability.NOT_DEFERRABLE) {
            throw missing("deferrable constraints", place)
                    .because("every constraint is checked at each statement")
                    .advise("leave the deferral out")
                    .refused();
        }
    }

    String primaryKey(PrimaryKey key) {
        checkDeferrability("the primary key", key);
        return "PRIMARY KEY " + list(key.columns());
    }

    String check(CheckConstraint check) {
        checkValidity(check);
        if (!server.keepsChecks()) {
            throw missing("checks before 8.0.16", "check `" + check.name() + "`")
                    .because("it would read the check and throw it away")
                    .advise("upgrade the server, or leave the check out")
                    .refused();
        }
        return constraint(check.name()) + condition(check);
    }

    /** To MySQL a column alone is a number and no condition. */
    private static String condition(CheckConstraint check) {
        String written = MysqlExpressions.written(check.expression());
        return "CHECK (" + written
                + (COLUMN.matcher(MysqlExpressions.normal(written)).matches() ? " <> 0" : "") + ")";
    }

    private static String constraint(@Nullable String name) {
        return name == null ? "" : "CONSTRAINT " + name(name) + " ";
    }

    String foreignKey(ForeignKey key) {
        String place = "foreign key `" + key.name() + "`";
        checkDeferrability(place, key);
        checkValidity(key);
        if (key.onDelete() == ReferentialAction.SET_DEFAULT || key.onUpdate() == ReferentialAction.SET_DEFAULT) {
            throw missing("SET DEFAULT of foreign keys", place)
                    .because("InnoDB has no such action")
                    .advise("use another action")
                    .refused();
        }
        return ansi().constraint(key);
    }

    static FerroException unnamed(QualifiedName table) {
        return Problem.of("constraint-unnamed", "A constraint without a name is to be dropped.")
                .at("table `" + table + "`")
                .because("the database knows none with this definition")
                .advise("name the constraint")
                .refused();
    }

    /** {@return the beginning of a refusal} */
    Problem missing(String things, String place) {
        return Problem.of("not-in-database", server.title() + " has no " + things + ".")
                .at(place);
    }

    /** {@return a refusal of what would be in another database} */
    Problem noSchemas(String name) {
        return Problem.of(
                        "no-schemas",
                        "To " + server.title() + " a schema is a database of its own, and Ferro looks after one.")
                .at("schema `" + name + "`")
                .advise("leave the schema out, or give the other database migrations of its own");
    }

    /** {@return whether a constraint of the table bears the name} */
    static boolean has(List<? extends Constraint> constraints, String name) {
        return constraints.stream().anyMatch(constraint -> name.equals(constraint.name()));
    }
}
