package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.DropTable;
import dev.ferro.schema.CheckConstraint;
import dev.ferro.schema.Column;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import dev.ferro.schema.TableElement;
import dev.ferro.schema.type.NativeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Types that are PostgreSQL's own, an extension's or the user's pass through Ferro without a difference. */
@Tag("server")
class PostgresqlNativeTypesTest extends OnPostgresql {

    @BeforeEach
    void createTypes() throws SQLException {
        bench.sql(
                "CREATE EXTENSION citext",
                "CREATE EXTENSION hstore",
                "CREATE EXTENSION ltree",
                "CREATE EXTENSION isn",
                "CREATE SCHEMA shop",
                "CREATE DOMAIN mail AS text CHECK (value LIKE '%@%')",
                "CREATE DOMAIN shop.\"Price\" AS numeric(12,2) NOT NULL DEFAULT 0",
                "CREATE TYPE place AS (street text, number int)",
                "CREATE TYPE mood AS ENUM ('sad', 'it''s fine')",
                "CREATE TYPE span AS RANGE (subtype = float8)");
    }

    /** Each as a model may write it, with a default. */
    private static final String TYPES = """
            text[]                   ; '{}'
            TEXT[]                   ; '{a,b}'::text[]
            int[]                    ; ARRAY[1, 2]
            integer[][]              ; '{{1,2},{3,4}}'
            varchar(20)[]            ; '{}'
            numeric(10, 2)[]         ; '{1.50}'
            timestamptz[]            ; '{}'
            timestamp(3)[]           ; '{}'
            uuid[]                   ; '{}'
            mood[]                   ; '{sad}'
            citext                   ; 'x'
            citext[]                 ; '{}'
            hstore                   ; 'a=>1'
            ltree                    ; 'top.science'
            lquery                   ; 'top.*'
            isbn                     ; '0-11-000533-3'
            mail                     ; 'a@b'
            mail[]                   ; '{a@b}'
            shop."Price"             ; 1
            place                    ; ROW('x', 1)
            span                     ; '[1,2)'
            int4range                ; '[1,10)'
            int8range                ; 'empty'
            numrange                 ; numrange(1, 2)
            tstzrange                ; tstzrange(now(), NULL)
            daterange                ; '(,)'
            int4multirange           ; '{[1,2)}'
            tsvector                 ; to_tsvector('simple', 'a b')
            tsquery                  ; 'a & b'
            inet                     ; '127.0.0.1'
            cidr                     ; '10.0.0.0/8'
            macaddr                  ; '08:00:2b:01:02:03'
            macaddr8                 ; '08:00:2b:01:02:03:04:05'
            bit                      ; B'1'
            bit(3)                   ; B'101'
            varbit                   ; B'1'
            bit varying(5)           ; '101'
            interval                 ; '1 day'
            interval(3)              ; '1 day'
            interval day to second   ; '1 02:00:00'
            timetz                   ; '12:00+00'
            time(3) with time zone   ; '12:00+00'
            money                    ; 0
            xml                      ; '<a/>'
            point                    ; '(1,2)'
            box                      ; '(1,2),(3,4)'
            jsonpath                 ; '$.a'
            pg_lsn                   ; '0/0'
            oid                      ; 0
            name                     ; 'x'
            "char"                   ; 'x'
            regclass                 ; 'pg_class'
            numeric                  ; 0
            varchar                  ; 'x'
            bpchar                   ; 'x'
            """;

    private static List<String[]> types() {
        return TYPES.lines().map(line -> line.strip().split("\\s+; ")).toList();
    }

    private static Table table() {
        List<Column> columns = new ArrayList<>();
        for (String[] type : types()) {
            columns.add(Column.of("a" + columns.size(), new NativeType(type[0])).defaultsTo(type[1]));
            columns.add(Column.of("b" + columns.size(), new NativeType(type[0])));
        }
        return Table.of("t", columns.toArray(TableElement[]::new));
    }

    @Test
    void a_type_with_a_default_is_no_difference() throws SQLException {
        Schema desired = Schema.of(table()).withEnums(bench.reflect().enums());
        becomes(desired);
        thereAndBack(new DropTable(bench.reflect().table(QualifiedName.of("t")).orElseThrow()));
    }

    @Test
    void a_type_in_a_table_made_by_hand_is_no_difference() throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String[] type : types()) {
            columns.add("a" + columns.size() + " " + type[0] + " DEFAULT " + type[1]);
            columns.add("b" + columns.size() + " " + type[0]);
        }
        bench.sql("CREATE TABLE t (" + String.join(", ", columns) + ")");
        assertHolds(Schema.of(table()).withEnums(bench.reflect().enums()));
    }

    @Test
    void their_operators_work_in_checks_and_indexes() throws SQLException {
        Table table = Table.of(
                "t",
                Column.of("tags", new NativeType("text[]")),
                Column.of("span", new NativeType("int4range")),
                Column.of("path", new NativeType("ltree")),
                Column.of("pairs", new NativeType("hstore")),
                Column.of("words", new NativeType("tsvector")),
                Column.of("host", new NativeType("inet")),
                Column.of("name", new NativeType("citext")),
                new CheckConstraint("ck_tags", "cardinality(tags) < 5 AND tags <> '{}'"),
                new CheckConstraint("ck_span", "NOT isempty(span) AND span <@ '[0,100)'"),
                new CheckConstraint("ck_path", "path <@ 'top' AND nlevel(path) > 1"),
                new CheckConstraint("ck_pairs", "pairs ? 'a' AND pairs -> 'b' = 'c'"),
                new CheckConstraint("ck_host", "host << '10.0.0.0/8'"),
                new CheckConstraint("ck_name", "name IN ('a', 'b')"),
                Index.onColumns("ix_tags", "tags").using("gin"),
                Index.onColumns("ix_span", "span").using("gist"),
                Index.onColumns("ix_path", "path").using("gist").where("path <> 'top'"),
                Index.onColumns("ix_words", "words").using("gin"),
                Index.onColumns("ix_name", "name").where("name = 'A'"));
        Schema desired = Schema.of(table).withEnums(bench.reflect().enums());
        becomes(desired);
        assertThat(bench.diff(desired).notes()).isEmpty();
        thereAndBack(new DropTable(bench.reflect().table(QualifiedName.of("t")).orElseThrow()));
    }
}
