package dev.ferro.testing;

import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.Operation;
import dev.ferro.schema.Column;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.BigIntType;
import dev.ferro.schema.type.BinaryType;
import dev.ferro.schema.type.BooleanType;
import dev.ferro.schema.type.CharType;
import dev.ferro.schema.type.DataType;
import dev.ferro.schema.type.DateType;
import dev.ferro.schema.type.DecimalType;
import dev.ferro.schema.type.DoubleType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.JsonType;
import dev.ferro.schema.type.RealType;
import dev.ferro.schema.type.SmallIntType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.TimeType;
import dev.ferro.schema.type.TimestampType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types are kept, and become one another. */
abstract class TypeChapter extends Chapter {

    TypeChapter(DialectSpecification specification) {
        super(specification);
    }

    static List<DataType> types() {
        return List.of(
                new BooleanType(),
                new SmallIntType(),
                new IntegerType(),
                new BigIntType(),
                new RealType(),
                new DoubleType(),
                new DecimalType(null, 0),
                new DecimalType(12, 2),
                new DecimalType(20, 0),
                new TextType(),
                new VarcharType(50),
                new CharType(1),
                new BinaryType(),
                new DateType(),
                new TimeType(null),
                new TimeType(3),
                new TimestampType(null, false),
                new TimestampType(0, false),
                new TimestampType(6, true),
                new TimestampType(3, true),
                new UuidType(),
                new JsonType(true),
                new JsonType(false));
    }

    private static Table table(Stream<Column> columns) {
        return Table.of(
                QualifiedName.of("everything"),
                Stream.concat(
                                Stream.of(Column.of("id", new IntegerType()).notNull()),
                                Stream.concat(columns, Stream.of(new PrimaryKey("pk_everything", List.of("id")))))
                        .toList());
    }

    @Test
    void every_type_is_read_as_it_was_written() throws SQLException {
        Table table = table(
                IntStream.range(0, types().size()).mapToObj(number -> Column.of("c" + number, types().get(number))));
        bench().create(Schema.of(table));
        assertHolds(Schema.of(table));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_becomes_every_other_and_comes_back(DataType before) throws SQLException {
        List<Operation> changes = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (DataType after : types()) {
            Column column = Column.of("c" + columns.size(), before);
            columns.add(column);
            changes.add(AlterColumn.of(QualifiedName.of("everything"), column, column.type(after)));
        }
        Schema schema = Schema.of(table(columns.stream()));
        bench().create(schema);
        thereAndBack(schema, changes);
    }
}
