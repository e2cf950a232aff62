package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.ReflectionScope;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.VarcharType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The catalogue is read whole, in part, and in few queries. */
abstract class ReflectionChapter extends Chapter {

    ReflectionChapter(DialectSpecification specification) {
        super(specification);
    }

    @Test
    void an_empty_database_is_read_as_empty() throws SQLException {
        assertThat(bench().reflect()).isEqualTo(Schema.EMPTY);
    }

    @Test
    void a_schema_written_by_hand_differs_from_itself_in_nothing() throws SQLException {
        bench().sql(specification().handWrittenSchema().toArray(String[]::new));
        Schema read = bench().reflect();
        assertThat(read.tables()).isNotEmpty();
        assertThat(bench().diff(read).operations()).isEmpty();
        assertThat(dialect().normalizer().normalize(dialect().normalizer().normalize(read)))
                .isEqualTo(dialect().normalizer().normalize(read));
    }

    @Test
    void a_schema_written_by_hand_is_created_again_from_what_is_read() throws SQLException {
        bench().sql(specification().handWrittenSchema().toArray(String[]::new));
        Schema read = bench().reflect();
        try (Workbench other = Workbench.open(specification().database(), dialect())) {
            other.create(read);
            assertThat(other.actual()).isEqualTo(bench().actual());
        }
    }

    @Test
    void only_the_tables_asked_for_are_read() throws SQLException {
        createLibrary();
        ReflectionScope one = ReflectionScope.table(BOOKS);
        ReflectionScope filtered = new ReflectionScope(Set.of(), Set.of(), name -> !name.equals(BOOKS));
        Schema whole = bench().reflect();
        assertThat(dialect().reflection().reflect(bench().connection(), one).tables())
                .containsExactly(whole.table(BOOKS).orElseThrow());
        assertThat(dialect()
                        .reflection()
                        .reflect(bench().connection(), filtered)
                        .tables())
                .containsExactly(whole.table(AUTHORS).orElseThrow());
    }

    @Test
    void the_number_of_queries_does_not_depend_on_the_number_of_tables() throws SQLException {
        createLibrary();
        int few = queries();
        bench().create(Schema.EMPTY.withTables(
                IntStream.range(0, 30).mapToObj(ReflectionChapter::table).toList()));
        assertThat(queries()).isEqualTo(few).isLessThan(11);
    }

    private static Table table(int number) {
        String name = "extra_" + number;
        return Table.of(
                name,
                Column.of("id", new IntegerType()).notNull(),
                Column.of("parent_id", new IntegerType()),
                Column.of("text", new VarcharType(40)).defaultsTo("'x'"),
                new PrimaryKey("pk_" + name, List.of("id")),
                ForeignKey.of("fk_" + name, List.of("parent_id"), QualifiedName.of(name), List.of("id")),
                Index.onColumns("ix_" + name, "text"));
    }

    /** Counts the statements that reflection asks its connection for, and lets the real one make them. */
    private int queries() throws SQLException {
        AtomicInteger count = new AtomicInteger();
        Connection real = bench().connection();
        Connection counting = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        dialect().reflection().reflect(counting, ReflectionScope.ALL);
        return count.get();
    }
}
