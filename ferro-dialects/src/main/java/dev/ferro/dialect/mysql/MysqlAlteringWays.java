package dev.ferro.dialect.mysql;

import dev.ferro.dialect.SqlCursor;
import dev.ferro.schema.Column;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the way in which ALTER TABLE changes a table: the worst of those that its clauses need.
 *
 * @param server the server
 * @param before the table before, or null if it is not known
 */
record MysqlAlteringWays(MysqlServer server, @Nullable Table before) {

    /** From then on columns come, go and are renamed instantly; what older servers do is not told. */
    private static final int INSTANT_COLUMNS = 80_029;

    private static final Pattern VARCHAR = Pattern.compile("(?i)varchar\\((\\d+)\\)");

    /** So many characters take one byte for their length, of utf8mb4. */
    private static final int SHORT = 63;

    /** Functions of defaults that are the same for all rows. */
    private static final Set<String> SAME_FOR_ALL = Set.of(
            "CURRENT_TIMESTAMP",
            "NOW",
            "VARCHAR",
            "CHAR",
            "DECIMAL",
            "DATETIME",
            "TIMESTAMP",
            "TIME",
            "ENUM",
            "TINYINT",
            "DEFAULT",
            "AS",
            "SMALLINT",
            "INT",
            "BIGINT",
            "BINARY",
            "VARBINARY",
            "NUMERIC",
            "FLOAT",
            "DOUBLE");

    MysqlAlteringWay of(List<SqlCursor> clauses) {
        if (!server.isMariadb() && server.version() < INSTANT_COLUMNS) {
            return MysqlAlteringWay.UNCERTAIN;
        }
        boolean copied = clauses.stream().anyMatch(clause -> clause.isNext("ALGORITHM", "=", "COPY"));
        boolean said = clauses.stream().anyMatch(clause -> clause.isNext("ALGORITHM") || clause.isNext("LOCK"));
        boolean swapped = clauses.stream().anyMatch(clause -> clause.isNext("DROP", "PRIMARY"))
                && clauses.stream().anyMatch(clause -> clause.isNext("ADD", "PRIMARY"));
        if (said || swapped) {
            return copied && clauses.stream().noneMatch(clause -> clause.isNext("LOCK"))
                    ? MysqlAlteringWay.COPY
                    : MysqlAlteringWay.UNCERTAIN;
        }
        return clauses.stream().map(this::of).reduce(MysqlAlteringWay.INSTANT, MysqlAlteringWay::or);
    }

    private MysqlAlteringWay of(SqlCursor clause) {
        if (clause.isNext("COMMENT") || clause.isNext("RENAME", "INDEX") || clause.isNext("RENAME", "KEY")) {
            return server.isMariadb() ? MysqlAlteringWay.INSTANT : MysqlAlteringWay.METADATA;
        }
        if (clause.take("RENAME")) {
            return MysqlAlteringWay.INSTANT;
        }
        if (clause.take("ADD")) {
            return added(clause);
        }
        if (clause.take("DROP")) {
            return dropped(clause);
        }
        if (clause.take("MODIFY")) {
            clause.take("COLUMN");
            String name = clause.name().name();
            return column(name).map(column -> modified(column, clause)).orElse(MysqlAlteringWay.UNCERTAIN);
        }
        return MysqlAlteringWay.UNCERTAIN;
    }

    private Optional<Column> column(String name) {
        return Optional.ofNullable(before).flatMap(table -> table.column(name));
    }

    private MysqlAlteringWay added(SqlCursor clause) {
        if (clause.take("CONSTRAINT")) {
            clause.word();
        }
        if (clause.take("PRIMARY", "KEY")) {
            return MysqlAlteringWay.REBUILD;
        }
        if (clause.takeAny("CHECK", "FOREIGN")) {
            return MysqlAlteringWay.COPY;
        }
        boolean unique = clause.take("UNIQUE");
        if (clause.takeAny("INDEX", "KEY") || unique) {
            return indexed(clause, unique);
        }
        if (clause.takeAny("FULLTEXT", "SPATIAL")) {
            return MysqlAlteringWay.UNCERTAIN;
        }
        clause.take("COLUMN");
        return columnAdded(clause);
    }

    private MysqlAlteringWay indexed(SqlCursor clause, boolean unique) {
        while (!clause.isAtEnd() && !clause.isNext("(")) {
            clause.word();
        }
        SqlCursor keys = clause.brackets();
        if (keys.isNext("(")) {
            return MysqlAlteringWay.SHARED_INDEX;
        }
        boolean hashed = unique
                && server.hashesUniques()
                && before != null
                && before.columns().stream().anyMatch(column -> keys.mentions(column.name()) && isLong(column));
        return hashed ? MysqlAlteringWay.UNCERTAIN : MysqlAlteringWay.INDEX;
    }

    private boolean isLong(Column column) {
        String type = spelled(column).toLowerCase(java.util.Locale.ROOT);
        return type.contains("text") || type.contains("blob");
    }

    private MysqlAlteringWay columnAdded(SqlCursor clause) {
        clause.condition().name();
        if (clause.has("STORED") || clause.has("PERSISTENT")) {
            return MysqlAlteringWay.COPY;
        }
        boolean more = clause.has("AUTO_INCREMENT")
                || clause.has("REFERENCES")
                || clause.has("UNIQUE")
                || clause.has("PRIMARY")
                || clause.has("CHECK")
                || clause.has("FIRST")
                || clause.has("AFTER");
        boolean called = !clause.has("VIRTUAL") && !SAME_FOR_ALL.containsAll(clause.calls());
        return more || called ? MysqlAlteringWay.UNCERTAIN : MysqlAlteringWay.INSTANT;
    }

    private MysqlAlteringWay dropped(SqlCursor clause) {
        if (clause.take("PRIMARY")) {
            return MysqlAlteringWay.COPY;
        }
        if (clause.takeAny("INDEX", "KEY", "FOREIGN")) {
            return MysqlAlteringWay.METADATA;
        }
        if (clause.take("CHECK")) {
            return MysqlAlteringWay.INSTANT;
        }
        if (clause.take("CONSTRAINT")) {
            return isCheck(clause.condition().name().name()) ? MysqlAlteringWay.INSTANT : MysqlAlteringWay.UNCERTAIN;
        }
        clause.take("COLUMN");
        String name = clause.condition().name().name();
        boolean free = before != null
                && column(name).isPresent()
                && before.indexes().stream()
                        .noneMatch(index -> index.parts().stream()
                                .anyMatch(part -> part.text().equals(name)))
                && before.constraints().stream()
                        .noneMatch(constraint -> constraint.toString().contains(name));
        return free ? MysqlAlteringWay.INSTANT : MysqlAlteringWay.UNCERTAIN;
    }

    private boolean isCheck(String name) {
        return before != null && before.checks().stream().anyMatch(check -> name.equals(check.name()));
    }

    private String spelled(Column column) {
        return column.isStated() ? new MysqlTypes(server).print(column.type()) : "";
    }

    /** @param clause what follows the name of the column */
    private MysqlAlteringWay modified(Column column, SqlCursor clause) {
        boolean computed = clause.has("GENERATED") || column.generated() != null;
        if (computed) {
            boolean stored = clause.has("STORED")
                    || (column.generated() != null && column.generated().stored());
            return stored ? MysqlAlteringWay.COPY : MysqlAlteringWay.UNCERTAIN;
        }
        boolean numbered = clause.has("AUTO_INCREMENT");
        if (numbered != (column.identity() != null)) {
            return numbered || !server.isMariadb() ? MysqlAlteringWay.COPY : MysqlAlteringWay.INSTANT;
        }
        MysqlAlteringWay retyped = retyped(column, clause);
        boolean required = clause.has("NOT", "NULL");
        return required == column.nullable() ? retyped.or(MysqlAlteringWay.REBUILD) : retyped;
    }

    private MysqlAlteringWay retyped(Column column, SqlCursor clause) {
        String former = spelled(column).replaceAll("\\s", "");
        String rest = clause.toString().replaceAll("\\s", "");
        boolean same = rest.toUpperCase(java.util.Locale.ROOT).startsWith(former.toUpperCase(java.util.Locale.ROOT))
                && clause.isNext(former.replaceFirst("\\(.*", ""));
        Optional<EnumerationType> labels = column.type().enumeration();
        if (labels.isPresent() && clause.isNext("ENUM")) {
            return relabelled(labels.get(), clause);
        }
        if (same) {
            boolean collated = clause.has("COLLATE") || column.collation() != null;
            return collated ? collated(column) : MysqlAlteringWay.INSTANT;
        }
        Matcher size = VARCHAR.matcher(former);
        Matcher next = VARCHAR.matcher(rest);
        if (size.matches() && next.lookingAt()) {
            return widened(Integer.parseInt(size.group(1)), Integer.parseInt(next.group(1)));
        }
        boolean swapped = isLong(column) && (clause.isNext("LONGTEXT") || clause.isNext("LONGBLOB"));
        return former.isEmpty() || swapped ? MysqlAlteringWay.UNCERTAIN : MysqlAlteringWay.COPY;
    }

    private MysqlAlteringWay collated(Column column) {
        boolean indexed = before == null
                || before.indexes().stream()
                        .anyMatch(index -> index.parts().stream()
                                .anyMatch(part -> part.text().contains(column.name())))
                || before.constraints().stream()
                        .anyMatch(constraint -> constraint.toString().contains(column.name()));
        if (indexed) {
            return MysqlAlteringWay.UNCERTAIN;
        }
        return server.isMariadb() ? MysqlAlteringWay.INSTANT : MysqlAlteringWay.METADATA;
    }

    /** A length grows in the catalogue alone as long as it takes as many bytes. */
    private MysqlAlteringWay widened(int former, int next) {
        if (next < former) {
            return MysqlAlteringWay.COPY;
        }
        if (former > SHORT || next <= SHORT) {
            return server.isMariadb() ? MysqlAlteringWay.INSTANT : MysqlAlteringWay.METADATA;
        }
        return MysqlAlteringWay.UNCERTAIN;
    }

    /** Labels that come after the others are numbers that no row has. */
    private static MysqlAlteringWay relabelled(EnumerationType before, SqlCursor clause) {
        SqlCursor rest = clause.rest();
        rest.take("ENUM");
        List<String> after = rest.brackets().parts().stream()
                .map(SqlCursor::word)
                .map(text -> text.replaceAll("^'|'$", "").replace("''", "'"))
                .toList();
        boolean appended = after.size() >= before.labels().size()
                && Objects.equals(after.subList(0, before.labels().size()), before.labels());
        return appended ? MysqlAlteringWay.INSTANT : MysqlAlteringWay.COPY;
    }
}
