package dev.ferro.diff;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropColumn;
import dev.ferro.operation.DropTable;
import dev.ferro.operation.Operation;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.stream.Stream;

/** Finds drops that look as if something had only got another name. */
public final class SuspectedRenames {

    private SuspectedRenames() {}

    /**
     * {@return what may be a renaming, in the order of what is created} Each drop and each creation is suspected once.
     */
    public static List<SuspectedRename> in(List<Operation> operations) {
        return Stream.concat(tables(operations), columns(operations)).toList();
    }

    private static Stream<SuspectedRename> tables(List<Operation> operations) {
        List<Table> dropped =
                all(operations, DropTable.class).map(DropTable::table).toList();
        List<Table> created =
                all(operations, CreateTable.class).map(CreateTable::table).toList();
        return Matching.of(dropped, created).by(Resemblance::between).pairs().stream()
                .map(pair -> new SuspectedRename(
                        pair.before().name(), null, pair.after().name()));
    }

    private static Stream<SuspectedRename> columns(List<Operation> operations) {
        List<Member> dropped = all(operations, DropColumn.class)
                .map(op -> new Member(op.table(), op.column()))
                .toList();
        List<Member> added = all(operations, AddColumn.class)
                .map(op -> new Member(op.table(), op.column()))
                .toList();
        return Matching.of(dropped, added).by(Member::resembles).pairs().stream()
                .map(pair -> new SuspectedRename(
                        pair.before().table(),
                        pair.before().column().name(),
                        QualifiedName.of(pair.after().column().name())));
    }

    /** A column and the table it is in. */
    private record Member(QualifiedName table, Column column) {

        /** A column that is dropped and added under one name is computed, and loses nothing. */
        boolean resembles(Member other) {
            return table.equals(other.table)
                    && !column.name().equals(other.column.name())
                    && Resemblance.between(column, other.column);
        }
    }

    private static <O extends Operation> Stream<O> all(List<Operation> operations, Class<O> kind) {
        return operations.stream().filter(kind::isInstance).map(kind::cast);
    }
}
