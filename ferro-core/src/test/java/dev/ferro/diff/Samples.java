package dev.ferro.diff;

import dev.ferro.operation.Operation;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.TableElement;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Small schemas, and the difference between two of them. */
final class Samples {

    static final QualifiedName USERS = QualifiedName.of("users");
    static final QualifiedName POSTS = QualifiedName.of("posts");

    private Samples() {}

    static Difference difference(Schema before, Schema after) {
        return difference(before, after, Renames.NONE);
    }

    static Difference difference(Schema before, Schema after, Renames renames) {
        return new SchemaDiffer(UnaryOperator.identity()).diff(before, after, renames);
    }

    static List<Operation> operations(Schema before, Schema after) {
        return difference(before, after).operations();
    }

    /** {@return what leads from one definition of a table to another} */
    static List<Operation> operations(Table before, Table after) {
        return operations(Schema.of(before), Schema.of(after));
    }

    /** {@return the table {@code users} with a key and something more} */
    static Table users(TableElement... more) {
        return table("users", more);
    }

    static Table posts(TableElement... more) {
        return table("posts", more);
    }

    static Table table(String name, TableElement... more) {
        List<TableElement> elements = Stream.concat(
                        Stream.of(integer("id").notNull(), new PrimaryKey("pk_" + name, List.of("id"))),
                        Stream.of(more))
                .toList();
        return Table.of(QualifiedName.of(name), elements);
    }

    static Column integer(String name) {
        return Column.of(name, new IntegerType());
    }

    static Column bigint(String name) {
        return Column.of(name, new BigIntType());
    }

    static Column text(String name) {
        return Column.of(name, new TextType());
    }

    /** {@return a foreign key to the id of a table} */
    static ForeignKey reference(String name, String column, String table) {
        return ForeignKey.of(name, List.of(column), QualifiedName.of(table), List.of("id"));
    }

    static <T> List<T> only(List<Operation> operations, Class<T> kind) {
        return operations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
