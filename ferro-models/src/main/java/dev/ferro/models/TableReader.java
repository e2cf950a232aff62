package dev.ferro.models;

import dev.ferro.annotations.Autoincrement;
import dev.ferro.annotations.Reference;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Identity;
import dev.ferro.schema.NativeDetails;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import dev.ferro.schema.UniqueConstraint;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the table of a model.
 *
 * @param draft the model
 * @param references finds what its foreign keys refer to
 * @param columns the table's columns
 * @param names gives names
 * @param findings where problems go
 */
record TableReader(Draft draft, References references, TableColumns columns, GivenNames names, Findings findings) {

    Table read() {
        ConstraintReader constraints = new ConstraintReader(draft, columns, names, findings);
        PrimaryKey key = constraints.primaryKey();
        List<UniqueConstraint> uniques = constraints.uniques(key);
        checkGenerated();
        String comment = draft.options().comment();
        Table table = new Table(
                draft.table(),
                columns.made().stream()
                        .flatMap(item -> identified(item, key).stream())
                        .toList(),
                key,
                uniques,
                constraints.checks(),
                constraints.exclusions(),
                Stream.concat(
                                draft.references().flatMap(this::foreignKey),
                                Arrays.stream(draft.options().foreignKeys()).map(this::declared))
                        .toList(),
                new TableIndexes(this).read(key, uniques),
                comment.isBlank() ? null : comment.strip(),
                NativeDetails.NONE);
        new KeyColumns(columns, names.rules().settings().dialect(), findings).check(table);
        return table;
    }

    private void checkGenerated() {
        ColumnMentions mentions = new ColumnMentions(draft.place(), columns, findings);
        for (TableColumns.Made item : columns.made()) {
            columns.of(item).stream()
                    .map(Column::generated)
                    .filter(Objects::nonNull)
                    .forEach(generated -> mentions.expression(
                            generated.expression(),
                            "generated column",
                            item.part().member().place()));
        }
    }

    /** {@return the part's columns, numbered by the database if they are a single integer key} */
    private List<Column> identified(TableColumns.Made item, @Nullable PrimaryKey key) {
        Member member = item.part().member();
        List<Column> made = columns.of(item);
        boolean countable = item.part() instanceof Part.Scalar scalar
                && key != null
                && key.columns().equals(item.names())
                && TypeFamily.of(scalar.column().type()) == TypeFamily.INTEGER;
        boolean free = countable
                && made.get(0).defaultExpression() == null
                && made.get(0).generated() == null;
        boolean asked = member.options().autoincrement() == Autoincrement.YES;
        if (asked && !free && item.part() instanceof Part.Scalar) {
            findings.problem(
                    member.place(),
                    "no-autoincrement",
                    countable
                            ? "`autoincrement = YES` excludes a default."
                            : "`autoincrement = YES` needs a primary key of a single integer column.",
                    countable ? "leave one of them out" : "leave it out");
        }
        Identity stated = Actions.of(member.options().identity());
        if (stated != null) {
            return made.stream().map(column -> column.identity(stated)).toList();
        }
        return free && member.options().autoincrement() != Autoincrement.NO
                ? List.of(made.get(0).identity(Identity.BY_DEFAULT))
                : made;
    }

    private Stream<ForeignKey> foreignKey(Part.Reference part) {
        Resolved found = references.resolve(part);
        Draft target = found.target();
        if (target == null) {
            return Stream.of();
        }
        List<String> referring = found.columns().stream().map(Column::name).toList();
        dev.ferro.annotations.ForeignKey relation = part.relation();
        String name = names.orElse(
                relation.name(),
                names.rules().foreignKey(table(), referring),
                part.member().place());
        warnOfMissingDefault(part, found.columns());
        return Stream.of(ForeignKey.of(name, referring, target.table(), found.targetColumns())
                .onDelete(Actions.of(relation.onDelete()))
                .onUpdate(Actions.of(relation.onUpdate()))
                .deferrability(Actions.of(relation.deferrable())));
    }

    private ForeignKey declared(Reference reference) {
        List<String> referring = new ColumnMentions(draft.place(), columns, findings)
                .group(Arrays.asList(reference.columns()), "foreign key");
        String name = names.orElse(reference.name(), names.rules().foreignKey(table(), referring), draft.place());
        QualifiedName target = new QualifiedName(names.schema(reference.schema(), draft.place()), reference.table());
        return ForeignKey.of(name, referring, target, Arrays.asList(reference.targets()))
                .onDelete(Actions.of(reference.onDelete()))
                .onUpdate(Actions.of(reference.onUpdate()))
                .deferrability(Actions.of(reference.deferrable()));
    }

    private void warnOfMissingDefault(Part.Reference part, List<Column> referring) {
        boolean sets = Actions.setsDefault(part.relation());
        if (sets && referring.stream().anyMatch(column -> !column.nullable() && column.defaultExpression() == null)) {
            findings.warn(
                    part.member().place(),
                    "`SET_DEFAULT` will fail, because the column has no default and does not allow NULL.");
        }
    }

    String table() {
        return draft.table().name();
    }
}
