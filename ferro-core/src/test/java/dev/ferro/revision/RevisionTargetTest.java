package dev.ferro.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.Refusal;
import dev.ferro.revision.RevisionTarget.InBranch;
import dev.ferro.revision.RevisionTarget.Named;
import dev.ferro.revision.RevisionTarget.Offset;
import dev.ferro.revision.RevisionTarget.Steps;
import dev.ferro.revision.RevisionTarget.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTargetTest {

    @Test
    void every_form_of_the_grammar_is_read() {
        assertThat(RevisionTarget.parse("1a2b3c4d5e6f")).isEqualTo(new Named("1a2b3c4d5e6f"));
        assertThat(RevisionTarget.parse("head")).isEqualTo(Symbol.HEAD);
        assertThat(RevisionTarget.parse("heads")).isEqualTo(Symbol.HEADS);
        assertThat(RevisionTarget.parse("base")).isEqualTo(Symbol.BASE);
        assertThat(RevisionTarget.parse("current")).isEqualTo(Symbol.CURRENT);
        assertThat(RevisionTarget.parse("+2")).isEqualTo(new Steps(2));
        assertThat(RevisionTarget.parse("-1")).isEqualTo(new Steps(-1));
        assertThat(RevisionTarget.parse("1a2b+2")).isEqualTo(new Offset(new Named("1a2b"), 2));
        assertThat(RevisionTarget.parse("head-1")).isEqualTo(new Offset(Symbol.HEAD, -1));
        assertThat(RevisionTarget.parse("billing@head")).isEqualTo(new InBranch("billing", Symbol.HEAD));
        assertThat(RevisionTarget.parse("billing@base")).isEqualTo(new InBranch("billing", Symbol.BASE));
        assertThat(RevisionTarget.parse("billing@+1")).isEqualTo(new InBranch("billing", new Steps(1)));
        assertThat(RevisionTarget.parse("billing@1a2b")).isEqualTo(new InBranch("billing", new Named("1a2b")));
        assertThat(RevisionTarget.parse("billing@head-2"))
                .isEqualTo(new InBranch("billing", new Offset(Symbol.HEAD, -2)));
        assertThat(RevisionTarget.parse(" head ")).isEqualTo(Symbol.HEAD);
        assertThat(RevisionTarget.parse("123456789012")).isEqualTo(new Named("123456789012"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1a2b",
                "head",
                "heads",
                "base",
                "current",
                "+2",
                "-1",
                "1a2b+2",
                "head-1",
                "x@head",
                "x@-3",
                "x@1a2b+1"
            })
    void a_target_is_written_as_it_was_read(String text) {
        assertThat(RevisionTarget.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "x@",
                "@head",
                "x@y@z",
                "+",
                "-",
                "head+",
                "+-1",
                "1+2+3",
                "+0",
                "a b",
                "ä",
                "+1x",
                "head--1",
                "+99999999999999999999",
                "a.b",
                "'; drop table users"
            })
    void what_is_no_target_is_wrong_usage(String text) {
        FerroException refused = catchThrowableOfType(FerroException.class, () -> RevisionTarget.parse(text));
        assertThat(refused.refusal()).isEqualTo(Refusal.USAGE);
        assertThat(refused.problems().get(0).code()).isEqualTo("bad-target");
        assertThat(refused).hasMessageStartingWith("`" + text.strip() + "` is not a target.");
    }

    @Test
    void a_range_is_not_a_target() {
        assertThatThrownBy(() -> RevisionTarget.parse("a:b"))
                .hasMessageContaining("a range can be given to `history` and together with `--sql` only");
    }

    @Test
    void a_range_has_two_ends_of_which_one_may_be_left_out() {
        assertThat(RevisionRange.parse("1a2b:head")).isEqualTo(new RevisionRange(new Named("1a2b"), Symbol.HEAD));
        assertThat(RevisionRange.parse("1a2b:")).isEqualTo(new RevisionRange(new Named("1a2b"), null));
        assertThat(RevisionRange.parse(":-2")).isEqualTo(new RevisionRange(null, new Steps(-2)));
        assertThat(RevisionRange.parse("-3:current")).hasToString("-3:current");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b:c", ":", "abc", "::"})
    void what_is_no_range_is_wrong_usage(String text) {
        assertThatThrownBy(() -> RevisionRange.parse(text)).hasMessageContaining("`" + text + "` is not a range.");
    }

    @Test
    void random_ids_are_twelve_hexadecimal_digits() {
        assertThat(RevisionId.random().value()).matches("[0-9a-f]{12}");
        assertThat(RevisionId.random()).isNotEqualTo(RevisionId.random());
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "Heads", "base", "current", "a-b", "a@b", "a:b", "a+b", "a b", "../x", "", "ä"})
    void an_id_that_a_target_could_not_name_is_refused(String id) {
        assertThatThrownBy(() -> RevisionId.chosen(id)).hasMessageContaining("`" + id + "` cannot be a revision id.");
    }
}
