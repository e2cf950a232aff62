package dev.ferro.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.dialect.SchemaView;
import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterColumn;
import dev.ferro.operation.CreateCheck;
import dev.ferro.operation.CreateForeignKey;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.CreatePrimaryKey;
import dev.ferro.operation.CreateTable;
import dev.ferro.operation.DropConstraint;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.DropPrimaryKey;
import dev.ferro.operation.RenameColumn;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Generated;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.NamedConstraint;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import dev.ferro.schema.type.UuidType;
import dev.ferro.schema.type.VarcharType;
import dev.ferro.testing.TestDatabases;
import dev.ferro.testing.Workbench;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a table holds beside what models say stays when something else about it changes. */
class MysqlKeepsTest {

    private static final QualifiedName THINGS = QualifiedName.of("things");

    private static Workbench things(TestDatabases kind) throws SQLException {
        Workbench bench = Workbench.open(
                kind.create(), kind == TestDatabases.MARIADB ? new MariadbDialect() : new MysqlDialect());
        bench.sql("CREATE TABLE things (id INT PRIMARY KEY, owner_id INT, size INT,"
                + " doubled INT AS (size * 2) VIRTUAL, code VARCHAR(20) COLLATE utf8mb4_bin DEFAULT 'it''s' COMMENT 'why',"
                + " changed DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3) COMMENT 'when',"
                + " INDEX ix_doubled (doubled))");
        bench.sql("INSERT INTO things (id, owner_id, size, code) VALUES (1, NULL, 4, 'x'), (2, 1, 5, 'y')");
        return bench;
    }

    private static Column column(Workbench bench, String name) throws SQLException {
        return bench.reflect()
                .table(THINGS)
                .flatMap(table -> table.column(name))
                .orElseThrow();
    }

    private static List<String> extra(Workbench bench, String column) throws SQLException {
        return bench.rows("SELECT LOWER(EXTRA), COLUMN_COMMENT FROM information_schema.COLUMNS"
                + " WHERE TABLE_SCHEMA = DATABASE() AND COLUMN_NAME = '" + column + "'");
    }

    private static List<String> indexes(Workbench bench) throws SQLException {
        return bench.rows("SELECT INDEX_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()"
                + " AND COLUMN_NAME = 'owner_id' ORDER BY INDEX_NAME");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_changed_column_keeps_what_nobody_mentioned(TestDatabases kind) throws SQLException {
        try (Workbench bench = things(kind)) {
            Column named = Column.named("changed");
            bench.run(AlterColumn.of(THINGS, named.notNull(), named));
            assertThat(column(bench, "changed").nullable()).isTrue();
            assertThat(extra(bench, "changed"))
                    .singleElement()
                    .asString()
                    .contains("on update current_timestamp(3)|when");
            Column code = Column.named("code");
            bench.run(AlterColumn.of(THINGS, code, code.comment("because")));
            assertThat(column(bench, "code").collation()).isEqualTo("utf8mb4_bin");
            assertThat(column(bench, "code").defaultExpression()).isEqualTo("'it''s'");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_column_of_a_foreign_key_becomes_required_beside_a_check(TestDatabases kind) throws SQLException {
        try (Workbench bench = things(kind)) {
            bench.sql("DELETE FROM things WHERE owner_id IS NULL");
            bench.sql("CREATE TABLE owners (id INT PRIMARY KEY)");
            bench.sql("INSERT INTO owners VALUES (1)");
            bench.sql("ALTER TABLE things ADD CONSTRAINT fk_owner FOREIGN KEY (owner_id) REFERENCES owners (id),"
                    + " ADD picture LONGBLOB NULL, ADD CONSTRAINT ck_picture CHECK (picture IS NULL OR id > 0)");
            Column owner = column(bench, "owner_id");

            bench.run(AlterColumn.of(THINGS, owner, owner.notNull()));

            assertThat(column(bench, "owner_id").nullable()).isFalse();
            assertThat(bench.reflect().table(THINGS).orElseThrow().foreignKeys())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_column_that_is_not_computed_any_more_is_as_required_as_it_says(TestDatabases kind) throws SQLException {
        try (Workbench bench = things(kind)) {
            Column plain = Column.of("twice", new IntegerType()).notNull();
            Column computed = plain.generated(new Generated("id * 2", true));
            bench.run(new AddColumn(THINGS, computed));

            bench.run(AlterColumn.of(THINGS, computed, plain));

            assertThat(column(bench, "twice").nullable()).isFalse();
            assertThat(bench.rows("SELECT twice FROM things ORDER BY id")).containsExactly("2", "4");
        }
    }

    /** A table numbered by its key, beside a unique constraint that foreign keys refer to. */
    private static void numbered(Workbench bench) throws SQLException {
        bench.sql("CREATE TABLE parts (id INT AUTO_INCREMENT, code INT NOT NULL, part_code INT, part_id INT,"
                + " PRIMARY KEY (id), UNIQUE KEY uq_parts (code, id),"
                + " CONSTRAINT fk_part FOREIGN KEY (part_code, part_id) REFERENCES parts (code, id))");
        bench.sql("CREATE TABLE orders (code INT, part INT,"
                + " CONSTRAINT fk_order FOREIGN KEY (code, part) REFERENCES parts (code, id))");
        bench.sql("INSERT INTO parts (code, part_code, part_id) VALUES (7, 7, 1)");
        bench.sql("INSERT INTO orders VALUES (7, 1)");
    }

    private static List<String> foreignKeys(Workbench bench) throws SQLException {
        return bench.rows("SELECT CONSTRAINT_NAME FROM information_schema.REFERENTIAL_CONSTRAINTS"
                + " WHERE CONSTRAINT_SCHEMA = DATABASE() ORDER BY CONSTRAINT_NAME");
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void foreign_keys_stay_when_a_column_ceases_to_be_numbered_with_its_key(TestDatabases kind) throws SQLException {
        try (Workbench bench = things(kind)) {
            numbered(bench);
            QualifiedName parts = QualifiedName.of("parts");
            PrimaryKey key = bench.reflect().table(parts).orElseThrow().primaryKey();

            bench.run(new DropPrimaryKey(parts, key));
            assertThat(extra(bench, "id")).containsExactly("|", "|");
            assertThat(foreignKeys(bench)).containsExactly("fk_order", "fk_part");

            bench.run(new CreatePrimaryKey(parts, key));
            assertThat(foreignKeys(bench)).containsExactly("fk_order", "fk_part");
        }
    }

    @Test
    void nothing_is_done_where_a_foreign_key_still_needs_the_key() throws SQLException {
        try (Workbench bench = things(TestDatabases.MYSQL)) {
            numbered(bench);
            bench.sql("CREATE TABLE uses (part INT, CONSTRAINT fk_use FOREIGN KEY (part) REFERENCES parts (id))");
            QualifiedName parts = QualifiedName.of("parts");
            PrimaryKey key = bench.reflect().table(parts).orElseThrow().primaryKey();

            assertThatThrownBy(() -> bench.run(new DropPrimaryKey(parts, key))).isInstanceOf(SQLException.class);

            assertThat(foreignKeys(bench)).containsExactly("fk_order", "fk_part", "fk_use");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void a_renamed_column_keeps_it_too(TestDatabases kind) throws SQLException {
        try (Workbench bench = things(kind)) {
            Column named = Column.named("altered");
            bench.run(
                    new RenameColumn(THINGS, "changed", "altered"),
                    AlterColumn.of(THINGS, named, named.comment("new")));
            assertThat(extra(bench, "altered"))
                    .singleElement()
                    .asString()
                    .contains("on update current_timestamp(3)|new");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void the_values_of_a_virtual_column_and_its_index_stay_when_it_becomes_a_plain_one(TestDatabases kind)
            throws SQLException {
        try (Workbench bench = things(kind)) {
            Column doubled = column(bench, "doubled");
            bench.run(AlterColumn.of(THINGS, doubled, doubled.generated(null)));
            assertThat(bench.rows("SELECT doubled FROM things ORDER BY id")).containsExactly("8", "10");
            assertThat(bench.reflect().table(THINGS).flatMap(table -> table.index("ix_doubled")))
                    .isPresent();
            assertThat(bench.rows("SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"
                            + " AND ORDINAL_POSITION = 4"))
                    .containsExactly("doubled");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void the_index_of_a_foreign_key_comes_and_goes_with_it_and_makes_way_for_another(TestDatabases kind)
            throws SQLException {
        ForeignKey key = ForeignKey.of("fk_owner", List.of("owner_id"), THINGS, List.of("id"));
        Index index = Index.onColumns("ix_owner", "owner_id", "size");
        try (Workbench bench = things(kind)) {
            bench.run(new CreateForeignKey(THINGS, key));
            assertThat(indexes(bench)).containsExactly("fk_owner");
            assertThat(bench.reflect().table(THINGS).flatMap(table -> table.index("fk_owner")))
                    .isEmpty();
            bench.run(new CreateIndex(THINGS, index));
            assertThat(indexes(bench)).containsExactly("ix_owner");
            bench.run(new DropIndex(THINGS, index));
            assertThat(indexes(bench)).containsExactly("fk_owner");
            bench.run(new DropConstraint(THINGS, new NamedConstraint("fk_owner")));
            assertThat(indexes(bench)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void an_index_on_a_text_without_a_length_is_on_its_beginning_and_follows_its_type(TestDatabases kind)
            throws SQLException {
        Column text = Column.of("notes", new TextType());
        Table table = Table.of("pages", text, Index.onColumns("ix_notes", "notes"));
        try (Workbench bench = things(kind)) {
            bench.run(new CreateTable(table));
            assertThat(prefix(bench)).containsExactly("255");
            assertThat(bench.actual().table(table.name()))
                    .isEqualTo(bench.expected(Schema.of(table)).table(table.name()));
            bench.run(AlterColumn.of(table.name(), text, text.type(new VarcharType(20))));
            assertThat(prefix(bench)).containsExactly("null");
            bench.run(AlterColumn.of(table.name(), text.type(new VarcharType(20)), text));
            assertThat(prefix(bench)).containsExactly("255");
        }
    }

    private static List<String> prefix(Workbench bench) throws SQLException {
        return bench.rows("SELECT COALESCE(SUB_PART, 'null') FROM information_schema.STATISTICS"
                + " WHERE TABLE_SCHEMA = DATABASE() AND INDEX_NAME = 'ix_notes'");
    }

    @Test
    void a_check_within_a_column_stays_one_and_goes_by_its_name() throws SQLException {
        try (Workbench bench = things(TestDatabases.MARIADB)) {
            bench.sql("ALTER TABLE things ADD COLUMN price INT CHECK (price > 0)");
            Column price = Column.named("price");
            bench.run(AlterColumn.of(THINGS, price, price.comment("in cents")));
            String level = "SELECT LEVEL, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS"
                    + " WHERE CONSTRAINT_SCHEMA = DATABASE()";
            assertThat(bench.rows(level)).containsExactly("Column|`price` > 0");
            bench.run(new DropConstraint(THINGS, new NamedConstraint("price")));
            assertThat(bench.rows(level)).isEmpty();
            assertThat(column(bench, "price").comment()).isEqualTo("in cents");
        }
    }

    @Test
    void a_check_is_refused_where_the_server_would_throw_it_away() {
        MysqlServer old = new MysqlServer(MysqlServer.Brand.MYSQL, 80_015, false);
        CreateCheck check = new CreateCheck(THINGS, new CheckConstraint("ck_things_size", "size > 0"));
        assertThatThrownBy(() -> new MysqlDdl(old).compile(List.of(check), SchemaView.of(Schema.EMPTY)))
                .isInstanceOf(FerroException.class)
                .hasMessageContaining("no checks before 8.0.16");
    }

    @Test
    void an_index_on_an_expression_is_refused_by_exactly_the_names_that_mysql_cuts_within_a_letter()
            throws SQLException {
        try (Workbench bench = things(TestDatabases.MYSQL)) {
            Index index = Index.of("ix", List.of(IndexPart.expression("upper(code)")));
            String longest = "i".repeat(51);
            bench.run(new CreateIndex(THINGS, index.renamed("i" + longest + "é")));
            CreateIndex cut = new CreateIndex(THINGS, index.renamed(longest + "é"));
            assertThatThrownBy(() -> bench.run(cut))
                    .isInstanceOf(FerroException.class)
                    .hasMessageContaining("cuts a letter in two");
            assertThatThrownBy(() -> bench.sql("CREATE INDEX " + longest + "é ON things ((upper(code)))"))
                    .hasMessageContaining("dictionary object");
        }
    }

    @Test
    void a_uuid_is_a_text_where_there_is_no_type_for_it() {
        MysqlServer old = new MysqlServer(MysqlServer.Brand.MARIADB, 100_600, false);
        assertThat(new MysqlTypes(old).print(new UuidType())).isEqualTo("CHAR(36)");
        assertThat(new MysqlTypes(MysqlServer.MARIADB).print(new UuidType())).isEqualTo("UUID");
    }

    @Test
    void names_of_tables_are_compared_without_case_where_they_have_none() {
        MysqlServer windows = new MysqlServer(MysqlServer.Brand.MYSQL, 80_031, true);
        Schema schema = Schema.of(Table.of("Things", Column.of("Id", new IntegerType())));
        assertThat(new MysqlNormalizer(windows).normalize(schema).table(THINGS)).isNotEqualTo(Optional.empty());
        assertThat(new MysqlNormalizer(MysqlServer.MYSQL).normalize(schema).table(THINGS))
                .isEmpty();
    }
}
