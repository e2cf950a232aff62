package dev.ferro.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.h2.H2Dialect;
import dev.ferro.dialect.mysql.MariadbDialect;
import dev.ferro.dialect.mysql.MysqlDialect;
import dev.ferro.dialect.postgresql.PostgresqlDialect;
import dev.ferro.schema.type.DoubleType;
import dev.ferro.schema.type.EnumerationType;
import dev.ferro.schema.type.NativeType;
import dev.ferro.schema.type.RealType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types are what the database takes them for, whatever other tools spell them like. */
class SpellingsOfTypesTest {

    static Stream<Dialect> servers() {
        return Stream.of(new MysqlDialect(), new MariadbDialect());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_float_is_as_wide_as_it_must_be(Dialect dialect) {
        assertThat(dialect.types().parse("float")).isEqualTo(new RealType());
        assertThat(dialect.types().parse("float(23)")).isEqualTo(new RealType());
        assertThat(dialect.types().parse("float(53)")).isEqualTo(new DoubleType());
        assertThat(dialect.types().parse("float(7,2)")).isEqualTo(new NativeType("float(7,2)"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_bit_is_one_bit(Dialect dialect) {
        assertThat(dialect.types().parse("bit")).isEqualTo(dialect.types().parse("bit(1)"));
    }

    @Test
    void an_enum_may_stand_apart_from_its_labels() {
        Stream.of(new MysqlDialect(), new H2Dialect())
                .map(dialect -> dialect.types().parse("enum ('A','B')"))
                .forEach(type -> assertThat(type)
                        .isInstanceOfSatisfying(
                                EnumerationType.class,
                                enumeration -> assertThat(enumeration.labels()).isEqualTo(List.of("A", "B"))));
    }

    @Test
    void an_array_may_be_called_so_on_postgresql() {
        Types types = new PostgresqlDialect().types();
        assertThat(types.parse("varchar(255) array")).isEqualTo(types.parse("varchar(255)[]"));
        assertThat(types.parse("integer array[4]")).isEqualTo(types.parse("integer[]"));
    }
}
