package dev.ferro.dialect.mysql;

import dev.ferro.Problem;
import dev.ferro.dialect.Statement;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.Operation;
import dev.ferro.operation.RenameColumn;
import dev.ferro.operation.RenameConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of the constraints and indexes of a table, each with what it takes along.
 *
 * @param sql the server's words
 * @param view the schema when it is the change's turn
 */
record MysqlTableChange(MysqlSql sql, MysqlView view) {

    /** {@return the statement that does what an operation says, and what must be done with it} */
    List<Statement> changed(QualifiedName name, Operation operation, String... said) {
        Table before = view.table(name);
        return altered(before, after(before, operation), List.of(said));
    }

    private static Table after(Table before, Operation operation) {
        return operation.applyTo(Schema.of(before)).table(before.name()).orElse(before);
    }

    /** A column that begins or ceases to be numbered with the change is held by its foreign keys. */
    private List<Statement> altered(Table before, Table after, List<String> said) {
        MysqlAlteration alteration = new MysqlAlteration(sql, before, after);
        List<MysqlColumnKeys> holding = sql.server().isMariadb()
                ? List.of()
                : alteration.renumbered().stream()
                        .map(column -> new MysqlColumnKeys(view, before.name(), column.name()))
                        .filter(keys -> keys.exist() && keys.canComeBack(after))
                        .toList();
        if (holding.isEmpty()) {
            return altered(alteration, said);
        }
        Table freeBefore = before;
        Table freeAfter = after;
        Set<MysqlColumnKeys.Owned> others = new LinkedHashSet<>();
        for (MysqlColumnKeys keys : holding) {
            freeBefore = keys.without(freeBefore);
            freeAfter = keys.without(freeAfter);
            others.addAll(keys.ofOthers());
        }
        List<Statement> statements = new ArrayList<>();
        others.forEach(key -> statements.add(key.drop()));
        statements.addAll(altered(new MysqlAlteration(sql, before, freeBefore), List.of()));
        statements.addAll(altered(new MysqlAlteration(sql, freeBefore, freeAfter), said));
        statements.addAll(altered(new MysqlAlteration(sql, freeAfter, after), List.of()));
        others.forEach(key -> statements.add(key.restore(sql)));
        return statements;
    }

    private List<Statement> altered(MysqlAlteration alteration, List<String> said) {
        List<String> clauses = new ArrayList<>(alteration.drops());
        clauses.addAll(said);
        clauses.addAll(alteration.creates());
        return clauses.isEmpty()
                ? List.of()
                : MysqlSql.one(MysqlSql.alter(alteration.before().name(), clauses));
    }

    List<Statement> dropped(DropConstraint op) {
        Table table = view.table(op.table());
        Optional<Constraint> found = constraint(table, op.constraint());
        if (found.isEmpty()) {
            String name = Optional.ofNullable(op.constraint().name()).orElseThrow(() -> MysqlSql.unnamed(op.table()));
            return MysqlSql.one(MysqlSql.alter(op.table(), "DROP CONSTRAINT " + MysqlSql.name(name)));
        }
        Table rest = found.get().removeFrom(table);
        return altered(table, rest, ofColumn(table, rest, found.get()));
    }

    /** {@return what states a column anew without a check that is a part of its definition} */
    private List<String> ofColumn(Table table, Table rest, Constraint constraint) {
        String name = Objects.requireNonNullElse(constraint.name(), "");
        boolean check = MysqlDetails.of(table).isOfColumn(name) && MysqlSql.has(table.checks(), name);
        return check
                ? table.column(name).stream()
                        .map(column -> "MODIFY " + sql.column(column, rest))
                        .toList()
                : List.of();
    }

    private static Optional<Constraint> constraint(Table table, Constraint wanted) {
        return table.constraints().stream()
                .filter(constraint -> wanted.name() == null
                        ? constraint.renamed(null).equals(wanted)
                        : wanted.name().equals(constraint.name()))
                .findFirst();
    }

    /** To the catalogue a unique index may be a constraint. */
    List<Statement> dropped(DropIndex op) {
        Table table = view.table(op.table());
        String name = op.index().name();
        Optional<UniqueConstraint> unique = unique(table, name);
        if (unique.isPresent()) {
            DropConstraint drop = new DropConstraint(op.table(), unique.get());
            view.instead(drop);
            return changed(op.table(), drop);
        }
        return table.index(name).isPresent()
                ? changed(op.table(), op)
                : MysqlSql.one(MysqlSql.alter(op.table(), "DROP INDEX " + MysqlSql.name(name)));
    }

    static Optional<UniqueConstraint> unique(Table table, String name) {
        return table.uniques().stream()
                .filter(unique -> name.equals(unique.name()))
                .findFirst();
    }

    /** A primary key has no name of its own, so that there is nothing to do for its. */
    List<Statement> renamed(RenameConstraint op) {
        Table table = view.table(op.table());
        if (!table.isStated()) {
            throw Problem.of("constraint-unknown", "A constraint is to be renamed, and nothing says what it is.")
                    .at("constraint `" + op.before() + "` of table `" + op.table() + "`")
                    .because(sql.server().title() + " has no word for it: the constraint is dropped and created again")
                    .advise("drop the constraint and create it under the other name")
                    .refused();
        }
        if (unique(table, op.before()).isPresent()) {
            return MysqlSql.one(MysqlSql.alter(
                    op.table(), "RENAME INDEX " + MysqlSql.name(op.before()) + " TO " + MysqlSql.name(op.after())));
        }
        Table after = table.renameConstraint(op.before(), op.after());
        List<String> column = table.checks().stream()
                .filter(check -> op.before().equals(check.name()))
                .flatMap(check -> ofColumn(table, check.removeFrom(table), check).stream())
                .toList();
        return altered(table, after, column);
    }

    /** Where what mentions the column does not follow, it is stated anew in the same statement. */
    List<Statement> renamed(RenameColumn op) {
        String rename = "RENAME COLUMN " + MysqlSql.name(op.before()) + " TO " + MysqlSql.name(op.after());
        if (sql.server().renamesMentions()) {
            return MysqlSql.one(MysqlSql.alter(op.table(), rename));
        }
        Table before = view.table(op.table());
        Table after = before.renameColumn(op.before(), op.after());
        Table former = after.withChecks(before.checks())
                .withIndexes(after.indexes().stream()
                        .map(index -> isPlain(index)
                                ? index
                                : before.index(index.name()).orElse(index))
                        .toList());
        List<String> clauses = new ArrayList<>(List.of(rename));
        clauses.addAll(recomputed(before, after));
        return altered(former, after, clauses);
    }

    private static boolean isPlain(Index index) {
        return index.parts().stream().noneMatch(IndexPart::expression);
    }

    private List<String> recomputed(Table before, Table after) {
        List<String> clauses = new ArrayList<>();
        for (int place = 0; place < after.columns().size(); place++) {
            Column column = after.columns().get(place);
            if (!Objects.equals(column.generated(), before.columns().get(place).generated())) {
                clauses.add("MODIFY " + sql.column(column, after));
            }
        }
        return clauses;
    }
}
