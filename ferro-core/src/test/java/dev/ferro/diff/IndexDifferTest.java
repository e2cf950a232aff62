package dev.ferro.diff;

import static dev.ferro.diff.Samples.USERS;
import static dev.ferro.diff.Samples.difference;
import static dev.ferro.diff.Samples.operations;
import static dev.ferro.diff.Samples.table;
import static dev.ferro.diff.Samples.text;
import static dev.ferro.diff.Samples.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.operation.CreateIndex;
import dev.ferro.operation.DropIndex;
import dev.ferro.operation.RenameIndex;
import dev.ferro.schema.Index;
import dev.ferro.schema.IndexPart;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexDifferTest {

    private static final Index NAME = Index.onColumns("ix_users_name", "name");

    @Test
    void an_index_comes_and_goes() {
        assertThat(operations(users(text("name")), users(text("name"), NAME)))
                .containsExactly(new CreateIndex(USERS, NAME));
        assertThat(operations(users(text("name"), NAME), users(text("name"))))
                .containsExactly(new DropIndex(USERS, NAME));
    }

    static Stream<Index> others() {
        return Stream.of(
                NAME.asUnique(),
                NAME.where("name <> ''"),
                NAME.using("hash"),
                NAME.include("id"),
                NAME.parts(List.of(IndexPart.column("name").descends())),
                NAME.parts(List.of(IndexPart.expression("lower(name)"))),
                NAME.parts(List.of(IndexPart.column("name"), IndexPart.column("id"))));
    }

    @ParameterizedTest
    @MethodSource("others")
    void an_index_that_differs_in_any_respect_is_replaced(Index other) {
        assertThat(operations(users(text("name"), NAME), users(text("name"), other)))
                .containsExactly(new DropIndex(USERS, NAME), new CreateIndex(USERS, other));
    }

    @Test
    void another_name_for_the_same_content_is_a_renaming() {
        assertThat(operations(users(text("name"), NAME), users(text("name"), NAME.renamed("by_name"))))
                .containsExactly(new RenameIndex(USERS, "ix_users_name", "by_name"));
    }

    @Test
    void a_name_that_moves_to_another_table_is_free_before_it_is_taken() {
        QualifiedName accounts = QualifiedName.of("accounts");
        Table before = table("accounts", text("name"));

        assertThat(operations(
                        Schema.of(before, users(text("name"), NAME)),
                        Schema.of(NAME.addTo(before), users(text("name")))))
                .containsExactly(new DropIndex(USERS, NAME), new CreateIndex(accounts, NAME));
    }

    @Test
    void two_indexes_that_swap_their_names_are_created_again() {
        QualifiedName accounts = QualifiedName.of("accounts");
        Index one = Index.onColumns("one", "name");
        Index two = Index.onColumns("two", "name");

        assertThat(operations(
                        Schema.of(table("accounts", text("name"), one), users(text("name"), two)),
                        Schema.of(table("accounts", text("name"), two), users(text("name"), one))))
                .containsExactly(
                        new DropIndex(accounts, one),
                        new DropIndex(USERS, two),
                        new CreateIndex(accounts, two),
                        new CreateIndex(USERS, one));
    }

    @Test
    void an_index_of_which_only_the_name_is_known_is_noted_and_left_alone() {
        Difference difference = difference(
                Schema.of(users(text("name"), Index.named("ix_users_name"))), Schema.of(users(text("name"), NAME)));

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.notes())
                .containsExactly(new Note(USERS, "`ix_users_name` cannot be compared: only its name is known"));
    }
}
