package dev.ferro.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.Dialect;
import dev.ferro.schema.Column;
import dev.ferro.schema.Deferrability;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.type.NativeType;
import dev.ferro.schema.type.TextType;
import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What models describe, in real databases. */
class DatabaseTest {

    private static final String EVERYTHING = """
            enum Role { USER, ADMIN }
            record Point(int x, int y) {}
            @Model(indexes = {@Index("lower(text)"), @Index(value = "instant desc", where = "bool")},
                    checks = @Check(value = "big >= 0", suffix = "big"), comment = "All of it")
            record Thing(
                    @Field(primaryKey = true) UUID id,
                    @Field(defaultValue = "false") boolean bool, byte tiny, short small, int normal, long big,
                    float real, double precise,
                    BigDecimal free, @Field(precision = 12, scale = 2, defaultValue = "0") BigDecimal money,
                    @Field(precision = 30) BigInteger huge,
                    String text, @Field(length = 50, unique = true) String limited, char letter, byte[] bytes,
                    LocalDate date, LocalTime time, LocalDateTime local,
                    @Field(defaultValue = "CURRENT_TIMESTAMP") Instant instant, OffsetDateTime offset, ZonedDateTime zoned,
                    @Field(defaultValue = "'USER'") Role role, Map<String, Object> map,
                    @Field(json = JsonStorage.TEXT) List<String> written, Point point,
                    @Field(type = "varchar(80)") String named, @Field(type = "text") Role loose,
                    @Field(generated = "normal * 2") int twice,
                    @ForeignKey(onDelete = OnDelete.CASCADE) @Nullable Thing parent,
                    @ForeignKey(onDelete = OnDelete.SET_NULL, unique = true) Other other) {}
            @Model record Other(@Field(primaryKey = true) Long id, @ManyToMany List<Thing> things,
                    @ForeignKey @Nullable Thing thing) {}
            @Model record Fixed(@Field(primaryKey = true, autoincrement = Autoincrement.NO) int id,
                    @ManyToMany List<Fixed> friends) {}
            """;

    static Stream<Arguments> databases() {
        Supplier<TestDatabase> sqlite = TestDatabase::sqlite;
        Supplier<TestDatabase> postgresql = TestDatabase::postgresql;
        Supplier<TestDatabase> h2 = TestDatabase::h2;
        Supplier<TestDatabase> mariadb = TestDatabase::mariadb;
        Supplier<TestDatabase> mysql = TestDatabase::mysql;
        return Stream.of(
                Arguments.of(KnownDatabase.SQLITE, sqlite),
                Arguments.of(KnownDatabase.POSTGRESQL, postgresql),
                Arguments.of(KnownDatabase.H2, h2),
                Arguments.of(KnownDatabase.MARIADB, mariadb),
                Arguments.of(KnownDatabase.MYSQL, mysql));
    }

    /** {@return what every database has} */
    private static Schema fitted(Schema schema, Dialect dialect) {
        return Set.of(KnownDatabase.SQLITE, KnownDatabase.POSTGRESQL).contains(dialect) ? schema : fitted(schema);
    }

    /** H2, MariaDB and MySQL have no partial indexes, none on expressions, no foreign keys that wait for the commit, and no addresses. */
    private static Schema fitted(Schema schema) {
        return schema.mapTables(table -> table.withIndexes(table.indexes().stream()
                        .filter(index ->
                                index.where() == null && index.parts().stream().noneMatch(IndexPart::expression))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(key -> key.deferrability(Deferrability.NOT_DEFERRABLE))
                        .toList())
                .withColumns(table.columns().stream()
                        .map(column ->
                                column.type().equals(new NativeType("inet")) ? column.type(new TextType()) : column)
                        .toList()));
    }

    private static void assertAgreed(Schema schema, Dialect dialect, Supplier<TestDatabase> database) throws Exception {
        try (Workbench bench = Workbench.open(database.get(), dialect)) {
            bench.run(bench.diff(schema).operations());
            assertThat(bench.actual()).isEqualTo(bench.expected(schema));
            assertThat(bench.diff(schema).operations()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void every_mapping_is_created_as_it_is_described(Dialect dialect, Supplier<TestDatabase> database)
            throws Exception {
        Schema schema = Sources.of(EVERYTHING).on(dialect).read().schema();
        assertAgreed(fitted(schema, dialect), dialect, database);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_shop_is_created_as_it_is_described(Dialect dialect, Supplier<TestDatabase> database) throws Exception {
        Path shop = GoldenFile.root().resolve("examples/shop/src/main/java");
        ModelSource source = new ModelSource(List.of("com.acme.shop"), List.of(), List.of(shop));
        ModelSchema read = ModelReader.read(source, new ModelSettings(true, dialect));
        assertThat(read.warnings()).isEmpty();
        Schema schema = read.schema();
        assertAgreed(fitted(schema, dialect), dialect, database);
    }

    private static Map<String, String> types(Dialect dialect) {
        Schema schema = Sources.of(EVERYTHING).on(dialect).read().schema();
        Map<String, String> types = new TreeMap<>();
        for (Column column : dialect.normalizer()
                .normalize(schema)
                .table(QualifiedName.of("things"))
                .orElseThrow()
                .columns()) {
            types.put(column.name(), dialect.types().print(column.type()));
        }
        return types;
    }

    @Test
    void types_are_those_of_sqlite() {
        assertThat(types(KnownDatabase.SQLITE))
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("bool", "BOOLEAN"),
                        Map.entry("tiny", "SMALLINT"),
                        Map.entry("small", "SMALLINT"),
                        Map.entry("normal", "INTEGER"),
                        Map.entry("big", "BIGINT"),
                        Map.entry("real", "REAL"),
                        Map.entry("precise", "DOUBLE"),
                        Map.entry("free", "NUMERIC"),
                        Map.entry("money", "NUMERIC(12, 2)"),
                        Map.entry("huge", "NUMERIC(30, 0)"),
                        Map.entry("text", "TEXT"),
                        Map.entry("limited", "VARCHAR(50)"),
                        Map.entry("letter", "CHAR(1)"),
                        Map.entry("bytes", "BLOB"),
                        Map.entry("date", "DATE"),
                        Map.entry("time", "TIME"),
                        Map.entry("local", "TIMESTAMP"),
                        Map.entry("instant", "TIMESTAMP"),
                        Map.entry("offset", "TIMESTAMP"),
                        Map.entry("zoned", "TIMESTAMP"),
                        Map.entry("id", "TEXT"),
                        Map.entry("role", "TEXT"),
                        Map.entry("map", "TEXT"),
                        Map.entry("written", "TEXT"),
                        Map.entry("point", "TEXT"),
                        Map.entry("named", "VARCHAR(80)"),
                        Map.entry("parent_id", "TEXT")));
    }

    @Test
    void types_are_those_of_postgresql() {
        assertThat(types(KnownDatabase.POSTGRESQL))
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("bool", "boolean"),
                        Map.entry("tiny", "smallint"),
                        Map.entry("small", "smallint"),
                        Map.entry("normal", "integer"),
                        Map.entry("big", "bigint"),
                        Map.entry("real", "real"),
                        Map.entry("precise", "double precision"),
                        Map.entry("free", "numeric"),
                        Map.entry("money", "numeric(12,2)"),
                        Map.entry("huge", "numeric(30,0)"),
                        Map.entry("text", "text"),
                        Map.entry("limited", "varchar(50)"),
                        Map.entry("letter", "char(1)"),
                        Map.entry("bytes", "bytea"),
                        Map.entry("date", "date"),
                        Map.entry("time", "time"),
                        Map.entry("local", "timestamp"),
                        Map.entry("instant", "timestamptz"),
                        Map.entry("offset", "timestamptz"),
                        Map.entry("zoned", "timestamptz"),
                        Map.entry("id", "uuid"),
                        Map.entry("role", "role"),
                        Map.entry("map", "jsonb"),
                        Map.entry("written", "json"),
                        Map.entry("point", "jsonb"),
                        Map.entry("named", "varchar(80)"),
                        Map.entry("parent_id", "uuid")));
    }

    @Test
    void types_are_those_of_h2() {
        assertThat(types(KnownDatabase.H2))
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("bool", "BOOLEAN"),
                        Map.entry("tiny", "SMALLINT"),
                        Map.entry("small", "SMALLINT"),
                        Map.entry("normal", "INTEGER"),
                        Map.entry("big", "BIGINT"),
                        Map.entry("real", "REAL"),
                        Map.entry("precise", "DOUBLE PRECISION"),
                        Map.entry("free", "DECFLOAT"),
                        Map.entry("money", "NUMERIC(12, 2)"),
                        Map.entry("huge", "NUMERIC(30, 0)"),
                        Map.entry("text", "VARCHAR"),
                        Map.entry("limited", "VARCHAR(50)"),
                        Map.entry("letter", "CHAR(1)"),
                        Map.entry("bytes", "VARBINARY"),
                        Map.entry("date", "DATE"),
                        Map.entry("time", "TIME(6)"),
                        Map.entry("local", "TIMESTAMP"),
                        Map.entry("instant", "TIMESTAMP WITH TIME ZONE"),
                        Map.entry("offset", "TIMESTAMP WITH TIME ZONE"),
                        Map.entry("zoned", "TIMESTAMP WITH TIME ZONE"),
                        Map.entry("id", "UUID"),
                        Map.entry("role", "ENUM('USER', 'ADMIN')"),
                        Map.entry("map", "JSON"),
                        Map.entry("written", "JSON"),
                        Map.entry("point", "JSON"),
                        Map.entry("named", "VARCHAR(80)"),
                        Map.entry("parent_id", "UUID")));
    }
}
