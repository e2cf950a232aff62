package dev.ferro.dialect.sqlite;

import dev.ferro.dialect.AnsiSql;
import dev.ferro.dialect.Identifiers;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.ConstraintVisitor;
import dev.ferro.schema.ExclusionConstraint;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import dev.ferro.schema.type.IntegerType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes normalized tables, with everything that their native details say. */
final class SqlitePrinter {

    private final Identifiers identifiers;
    private final SqliteTypes types = new SqliteTypes();
    private final AnsiSql ansi;

    SqlitePrinter(Identifiers identifiers) {
        this.identifiers = identifiers;
        this.ansi = new AnsiSql(identifiers, types);
    }

    String name(String name) {
        return identifiers.quote(name);
    }

    String name(QualifiedName name) {
        return identifiers.quote(name);
    }

    AnsiSql ansi() {
        return ansi;
    }

    String createIndex(QualifiedName table, Index index) {
        NotThere.check(index);
        return ansi.createIndex(table, index);
    }

    /** {@return the statements that create a table and its indexes} */
    List<String> create(Table table) {
        Stream<String> indexes = table.indexes().stream().map(index -> createIndex(table.name(), index));
        return Stream.concat(Stream.of(createTable(table, table.name().name())), indexes)
                .toList();
    }

    /** {@return a CREATE TABLE statement of the table's definition under a name} */
    String createTable(Table table, String name) {
        TableOptions options = TableOptions.of(table.details());
        Stream<String> columns = table.columns().stream().map(column -> column(column, table));
        Stream<String> constraints = table.constraints().stream().map(constraint -> constraint(constraint, table));
        return Stream.concat(columns, constraints)
                .collect(Collectors.joining(
                        ",\n    ", "CREATE TABLE " + name(name) + " (\n    ", "\n)" + tableOptions(options)));
    }

    private static String tableOptions(TableOptions options) {
        String clause = Stream.of(TableOptions.STRICT, TableOptions.WITHOUT_ROWID)
                .filter(options::has)
                .collect(Collectors.joining(", "));
        return clause.isEmpty() ? "" : " " + clause;
    }

    /** {@return a column as CREATE TABLE and ALTER TABLE … ADD COLUMN take it} */
    String column(Column column, Table table) {
        TableOptions options = TableOptions.of(table.details());
        StringBuilder sql = new StringBuilder(name(column.name()));
        String type = type(column, table);
        sql.append(type.isEmpty() ? "" : " ").append(type);
        if (column.collation() != null) {
            sql.append(" COLLATE ").append(name(column.collation()));
        }
        if (column.defaultExpression() != null) {
            sql.append(" DEFAULT ").append(Expressions.printedDefault(column.defaultExpression()));
        }
        if (column.generated() != null) {
            sql.append(' ').append(ansi.generated(column.generated()));
        }
        if (!column.nullable()) {
            sql.append(" NOT NULL").append(options.conflictClause(TableOptions.notNull(column.name())));
        }
        return sql.toString();
    }

    /**
     * INTEGER, and only this word, makes a key of one column another name of the rowid, which SQLite fills by itself; a
     * key that is not meant to be numbered is therefore an INT.
     *
     * @see <a href="https://www.sqlite.org/lang_createtable.html#rowid">ROWIDs and the INTEGER PRIMARY KEY</a>
     */
    private String type(Column column, Table table) {
        boolean integer = column.type().equals(new IntegerType());
        boolean unnumbered = column.identity() == null && SqliteNormalizer.numbersRows(column, table);
        return integer && unnumbered ? "INT" : types.print(column.type());
    }

    /** {@return a constraint with its name, as it stands after the columns} */
    String constraint(Constraint constraint, Table table) {
        return named(constraint) + constraint.accept(new Rule(table));
    }

    /** {@return a foreign key of one column, as it stands behind the column} */
    String inline(ForeignKey key, Table table) {
        return constraint(key, table).replace("FOREIGN KEY (" + identifiers.list(key.columns()) + ") ", "");
    }

    private String named(Constraint constraint) {
        return constraint.name() == null ? "" : "CONSTRAINT " + name(constraint.name()) + " ";
    }

    /** A constraint's rule with what the table's options add to it. */
    private final class Rule implements ConstraintVisitor<String> {

        private final TableOptions options;
        private final boolean numbered;

        private Rule(Table table) {
            this.options = TableOptions.of(table.details());
            this.numbered = table.columns().stream().anyMatch(column -> column.identity() != null);
        }

        @Override
        public String primaryKey(PrimaryKey key) {
            NotThere.check(key);
            String columns = options.keyList(TableOptions.PRIMARY_KEY).orElseGet(() -> identifiers.list(key.columns()));
            String counter = numbered && options.has(TableOptions.AUTOINCREMENT) ? " AUTOINCREMENT" : "";
            return "PRIMARY KEY (" + columns + counter + ")" + options.conflictClause(TableOptions.PRIMARY_KEY);
        }

        @Override
        public String unique(UniqueConstraint unique) {
            NotThere.check(unique);
            String option = TableOptions.unique(unique.columns());
            String columns = options.keyList(option).orElseGet(() -> identifiers.list(unique.columns()));
            return "UNIQUE (" + columns + ")" + options.conflictClause(option);
        }

        @Override
        public String check(CheckConstraint check) {
            NotThere.checkValidity(check);
            return ansi.constraint(check.renamed(null));
        }

        @Override
        public String exclusion(ExclusionConstraint exclusion) {
            throw NotThere.noExclusions(exclusion);
        }

        /** Without columns the key of the table referred to is meant; where there is none, nothing else can be said. */
        @Override
        public String foreignKey(ForeignKey key) {
            NotThere.checkValidity(key);
            String sql = ansi.constraint(key.renamed(null));
            String target = name(key.target());
            return key.targetColumns().isEmpty() ? sql.replace(target + " ()", target) : sql;
        }

        @Override
        public String named(NamedConstraint constraint) {
            return ansi.constraint(constraint);
        }
    }
}
