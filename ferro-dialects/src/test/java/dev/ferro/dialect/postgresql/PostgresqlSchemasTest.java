package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.FerroException;
import dev.ferro.dialect.ReflectionScope;
import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.RenameIndex;
import dev.ferro.operation.RenameTable;
import dev.ferro.schema.Column;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.ForeignKey;
import dev.ferro.schema.Index;
import dev.ferro.schema.PrimaryKey;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.IntegerType;
import dev.ferro.schema.type.TextType;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PostgresqlSchemasTest extends OnPostgresql {

    private static final QualifiedName LOG = QualifiedName.parse("audit.log");

    private static Schema audited() {
        EnumType level = new EnumType(QualifiedName.parse("audit.level"), List.of("info", "error"));
        Table users = Table.of(
                "users", Column.of("id", new IntegerType()).notNull(), new PrimaryKey("pk_users", List.of("id")));
        Table log = Table.of(
                "audit.log",
                Column.of("id", new IntegerType()).notNull(),
                Column.of("user_id", new IntegerType()),
                Column.of("text", new TextType()).comment("what happened"),
                Column.of("level", new EnumerationType(level.name(), level.labels()))
                        .notNull()
                        .defaultsTo("'info'"),
                new PrimaryKey("pk_log", List.of("id")),
                ForeignKey.of("fk_log_user_id", List.of("user_id"), users.name(), List.of("id")),
                Index.onColumns("ix_log_error", "id").where("level='error'"));
        return new Schema(List.of("audit"), List.of(level), List.of(), List.of(users, log));
    }

    @Test
    void tables_types_and_indexes_live_in_other_schemas() throws SQLException {
        becomes(audited());
        bench.run(new RenameIndex(LOG, "ix_log_error", "ix_log_errors"));
        bench.run(new DropIndex(LOG, Index.named("ix_log_errors")));
        bench.run(new CreateIndex(LOG, Index.onColumns("ix_log_error", "id").where("level = 'error'")));
        assertHolds(audited());
        becomes(Schema.EMPTY);
    }

    @Test
    void a_table_moves_to_another_schema_and_back() throws SQLException {
        becomes(audited());
        thereAndBack(new RenameTable(LOG, QualifiedName.of("history")));
    }

    @Test
    void the_default_schema_goes_without_saying_whatever_it_is_called() throws SQLException {
        becomes(audited());
        bench.sql("SET search_path = audit");
        Schema read = bench.reflect();
        assertThat(read.tables()).extracting(Table::name).containsExactly(QualifiedName.of("log"));
        assertThat(read.tables().get(0).foreignKeys().get(0).target()).isEqualTo(QualifiedName.parse("public.users"));
        assertThat(read.enums()).extracting(EnumType::name).containsExactly(QualifiedName.of("level"));
    }

    @Test
    void an_enum_of_another_schema_is_known_to_its_columns_only() throws SQLException {
        becomes(audited());
        bench.sql("CREATE TABLE alarms (level audit.level)");
        Schema read = new PostgresqlReflection().reflect(bench.connection(), ReflectionScope.ALL);
        assertThat(read.enums()).isEmpty();
        assertThat(read.table(QualifiedName.of("alarms"))
                        .orElseThrow()
                        .columns()
                        .get(0)
                        .type())
                .isEqualTo(new EnumerationType(QualifiedName.parse("audit.level"), List.of("info", "error")));
    }

    @Test
    void without_a_default_schema_nothing_is_read() throws SQLException {
        bench.sql("SET search_path = nowhere");
        assertThatThrownBy(() -> bench.reflect())
                .isInstanceOf(FerroException.class)
                .hasMessageContaining("search_path");
    }
}
