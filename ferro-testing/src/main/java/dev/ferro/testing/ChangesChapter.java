package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.FerroException;
import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.Operation;
import dev.ferro.operation.OperationList;
import dev.ferro.schema.Schema;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind of change that models go through: found, applied with rows present, compared again, undone. No kind is left
 * out: what is not done is refused before anything has run, or is nothing to this database.
 */
abstract class ChangesChapter extends Chapter {

    /** How dialects call it when their database has no such thing. */
    static final List<String> NO_SUCH_THING = List.of("no-schemas", "not-in-database");

    ChangesChapter(DialectSpecification specification) {
        super(specification);
    }

    static List<Change> changes(String collation, @Nullable String nextNumber) {
        return Stream.of(
                        TableChanges.all(),
                        ColumnChanges.all(collation),
                        TypeChanges.all(),
                        KeyChanges.all(),
                        IndexChanges.all(),
                        EnumChanges.all(),
                        SequenceChanges.all(nextNumber))
                .flatMap(List::stream)
                .toList();
    }

    /** The table of all of them is a golden file, out of which the page of the documentation is made. */
    @TestFactory
    Stream<DynamicTest> every_kind_of_change() {
        Map<String, Boolean> table = new LinkedHashMap<>();
        Stream<DynamicTest> each = changes(
                        specification().collation(), specification().profile().nextNumber())
                .stream()
                .map(change -> DynamicTest.dynamicTest(
                        change.title(), () -> table.put(change.title(), isThereAndBack(change))));
        DynamicTest all = DynamicTest.dynamicTest(
                "is in the table", () -> ChangeTable.of(specification().title()).assertHolds(table));
        return Stream.concat(each, Stream.of(all));
    }

    /** {@return whether the database has such a thing} */
    private boolean isThereAndBack(Change change) throws SQLException {
        try (Workbench bench = Workbench.open(specification().database(), dialect())) {
            List<Operation> operations = prepared(change, bench);
            if (operations.isEmpty()) {
                return false;
            }
            String catalogue = CatalogDump.of(bench.connection());
            List<String> rows = rows(bench);
            bench.run(operations);
            assertHolds(bench, change.after());
            bench.run(OperationList.inverse(operations).orElseThrow());
            assertHolds(bench, change.before());
            assertThat(CatalogDump.of(bench.connection())).isEqualTo(catalogue);
            assertThat(rows(bench)).isEqualTo(dropped(change) ? List.of() : rows);
            return true;
        }
    }

    /** {@return what is to be done, or nothing if that is refused} */
    private List<Operation> prepared(Change change, Workbench bench) throws SQLException {
        try {
            bench.create(change.before());
            bench.sql(change.rows().toArray(String[]::new));
            List<Operation> operations =
                    bench.diff(change.after(), change.renames()).operations();
            Schema live = bench.reflect();
            dialect().ddl().compile(operations, SchemaView.of(live));
            return operations;
        } catch (FerroException noSuchThing) {
            assertThat(noSuchThing.problems())
                    .allSatisfy(problem -> assertThat(problem.code()).isIn(NO_SUCH_THING));
            return List.of();
        }
    }

    private static boolean dropped(Change change) {
        return change.renames().tables().isEmpty()
                && change.after().table(Change.THINGS).isEmpty();
    }

    private static List<String> rows(Workbench bench) throws SQLException {
        return bench.rows("SELECT id, name FROM things ORDER BY id");
    }

    private static void assertHolds(Workbench bench, Schema desired) throws SQLException {
        assertSame(bench.actual(), bench.expected(desired));
        assertThat(bench.diff(desired).operations()).isEmpty();
    }
}
