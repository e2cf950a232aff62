package dev.ferro.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.AddColumn;
import dev.ferro.operation.AlterSequence;
import dev.ferro.operation.CreateSequence;
import dev.ferro.operation.DropSequence;
import dev.ferro.operation.Operation;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.type.BigIntType;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Sequences come, go, and change while numbers have been drawn from them. */
abstract class SequenceChapter extends Chapter {

    private static final QualifiedName NUMBERS = QualifiedName.of("numbers");
    private static final Sequence PLAIN = Sequence.of(NUMBERS);

    SequenceChapter(DialectSpecification specification) {
        super(specification);
    }

    private boolean isPossible() {
        return specification().profile().nextNumber() != null;
    }

    private String next() {
        return RandomSequences.next(
                NUMBERS, Objects.requireNonNull(specification().profile().nextNumber()));
    }

    private void draw() throws SQLException {
        bench().sql("INSERT INTO authors (id, name) SELECT " + next() + ", 'one more'");
    }

    private String drawn() throws SQLException {
        return bench().rows("SELECT id FROM authors WHERE name = 'one more'").get(0);
    }

    @Test
    void a_sequence_comes_and_goes() throws SQLException {
        thereAndBackOrRefused(isPossible(), new CreateSequence(PLAIN));
    }

    @Test
    void a_sequence_has_bounds_and_a_step() throws SQLException {
        Sequence bounded = PLAIN.startsWith(500L)
                .incrementsBy(-5)
                .minimum(10L)
                .maximum(500L)
                .cache(3L)
                .cycles();
        thereAndBackOrRefused(isPossible(), new CreateSequence(bounded));
    }

    @Test
    void a_sequence_of_another_schema_comes_and_goes() throws SQLException {
        if (isPossible() && specification().profile().namespaces()) {
            createLibrary();
            Sequence archived = Sequence.of(new QualifiedName("archive", "numbers"));
            thereAndBack(library(), library().withNamespace("archive").withSequence(archived));
        }
    }

    @Test
    void a_sequence_is_dropped_and_comes_back() throws SQLException {
        if (isPossible()) {
            bench().create(library().withSequence(PLAIN.startsWith(7L)));
            thereAndBack(library().withSequence(PLAIN.startsWith(7L)), List.of(new DropSequence(PLAIN.startsWith(7L))));
        }
    }

    @Test
    void a_column_is_filled_from_a_sequence() throws SQLException {
        if (isPossible()) {
            Column number = Column.of("number", new BigIntType()).notNull().defaultsTo(next());
            thereAndBack(new CreateSequence(PLAIN.startsWith(100L)), new AddColumn(BOOKS, number));
            Schema filled = library().withSequence(PLAIN).mapTable(BOOKS, table -> table.withColumn(number));
            becomes(filled);
            assertThat(bench().rows("SELECT number FROM books ORDER BY number")).containsExactly("1", "2", "3");
            becomes(library());
        }
    }

    /** MariaDB gives up the numbers that it has ready. */
    @Test
    void a_sequence_goes_on_from_where_it_is_when_it_changes() throws SQLException {
        if (isPossible()) {
            bench().create(library().withSequence(PLAIN));
            draw();
            bench().sql("DELETE FROM authors");
            Sequence other = PLAIN.startsWith(50L).incrementsBy(10).cycles();
            thereAndBack(library().withSequence(PLAIN), List.<Operation>of(new AlterSequence(PLAIN, other)));
            draw();
            assertThat(drawn()).isIn("2", "1001");
        }
    }

    @Test
    void a_sequence_that_nobody_has_used_begins_where_it_then_starts() throws SQLException {
        if (isPossible()) {
            bench().create(library().withSequence(PLAIN));
            bench().run(new AlterSequence(PLAIN, PLAIN.minimum(1000L)));
            assertHolds(library().withSequence(PLAIN.minimum(1000L)));
            draw();
            assertThat(drawn()).isEqualTo("1000");
        }
    }

    @Test
    void what_goes_without_saying_is_no_difference() throws SQLException {
        if (isPossible()) {
            Sequence stated = PLAIN.startsWith(1L).minimum(1L).maximum(Long.MAX_VALUE);
            bench().create(library().withSequence(stated));
            assertHolds(library().withSequence(PLAIN));
        }
    }
}
