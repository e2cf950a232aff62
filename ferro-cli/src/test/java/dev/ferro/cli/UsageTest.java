package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a command line that was typed wrongly. */
class UsageTest {

    private final Workbench bench = Workbench.on(TestDatabases.SQLITE);

    @AfterEach
    void clean() {
        bench.close();
    }

    /** What each command makes of an option that is not written out, of a word too many, and of no word at all. */
    @Test
    void every_command_says_what_it_takes() {
        StringBuilder all = new StringBuilder();
        for (CommandModel model :
                Commands.all().values().stream().map(ShellCommand::model).toList()) {
            List<String> words = new ArrayList<>(List.of(model.name()));
            model.parameters().forEach(parameter -> words.add("head"));
            String option = model.options().isEmpty()
                    ? "--verbose"
                    : model.options().get(0).name();
            tell(all, with(words, option.substring(0, option.length() - 1)));
            if (model.parameters().stream().noneMatch(ParameterModel::many)) {
                tell(all, with(words, "more"));
            }
            if (model.parameters().stream().anyMatch(ParameterModel::required)) {
                tell(all, List.of(model.name()));
            }
        }
        GoldenFile.of("cli/usage.txt").assertHolds(all.toString());
    }

    private static List<String> with(List<String> words, String last) {
        List<String> longer = new ArrayList<>(words);
        longer.add(last);
        return longer;
    }

    private void tell(StringBuilder all, List<String> words) {
        Workbench.Run run = bench.ferro(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.transcript()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        all.append(run.transcript()).append('\n');
    }

    @Test
    void an_unknown_command_is_answered_with_the_nearest_one() {
        refused("upgrad head", "There is no command `upgrad`.", "Did you mean `upgrade`?");
    }

    @Test
    void an_unknown_option_is_answered_with_the_nearest_one() {
        refused(
                "revision --autogenrate",
                "`revision` has no option `--autogenrate`.",
                "Did you mean `--autogenerate`?");
    }

    @Test
    void an_option_before_its_command_is_sent_to_its_place() {
        refused("--dry-run upgrade head", "There is no option `--dry-run`.", "`ferro upgrade --dry-run`");
    }

    @Test
    void a_missing_target_is_asked_for_with_an_example() {
        refused("upgrade", "`upgrade` needs TARGET", "`ferro upgrade head`");
    }

    @Test
    void a_missing_message_is_asked_for() {
        refused("revision --autogenerate", "needs a message", "-m \"Add tags\"");
    }

    @Test
    void an_option_without_its_value_is_refused() {
        refused("history -r", "`--rev-range` needs a value: `--rev-range A:B`.");
        refused("revision -m --autogenerate", "`--message` needs a value");
    }

    @Test
    void a_flag_takes_no_value() {
        refused("upgrade head --sql=yes", "`--sql` takes no value.");
    }

    // C15
    @Test
    void one_argument_too_many_is_refused() {
        refused("upgrade head base", "`base` is one argument too many.");
    }

    @Test
    void an_option_given_twice_is_refused() {
        refused("revision -m a -m b", "`--message` is given twice.");
    }

    @Test
    void a_colour_that_is_none_is_refused() {
        refused("current --color sometimes", "`--color` cannot be `sometimes`.");
    }

    @Test
    void a_negative_number_is_a_target() {
        ArgumentParser.Parsed parsed = ArgumentParser.parse(new String[] {"downgrade", "-1", "-y"});
        assertThat(parsed.arguments().parameters()).containsExactly("-1");
        assertThat(parsed.arguments().has("--yes")).isTrue();
    }

    @Test
    void a_value_may_look_like_a_target() {
        ArgumentParser.Parsed parsed = ArgumentParser.parse(new String[] {"history", "-r", "-1:"});
        assertThat(parsed.arguments().text("--rev-range")).isEqualTo("-1:");
    }

    @Test
    void short_options_may_stand_together_and_before_their_value() {
        ArgumentParser.Parsed parsed = ArgumentParser.parse(new String[] {"-vq", "revision", "-mAdd it", "-c=x.toml"});
        assertThat(parsed.arguments().has("--verbose")).isTrue();
        assertThat(parsed.arguments().has("--quiet")).isTrue();
        assertThat(parsed.arguments().text("--message")).isEqualTo("Add it");
        assertThat(parsed.arguments().text("--config")).isEqualTo("x.toml");
    }

    @Test
    void global_options_may_stand_on_either_side() {
        for (String[] words : List.of(new String[] {"--json", "heads"}, new String[] {"heads", "--json"})) {
            assertThat(ArgumentParser.parse(words).arguments().has("--json")).isTrue();
        }
    }

    @Test
    void no_two_options_of_a_command_share_a_name() {
        Commands.all().values().forEach(command -> {
            List<String> names = new java.util.ArrayList<>();
            for (List<OptionModel> options : List.of(command.model().options(), GlobalOptions.ALL)) {
                for (OptionModel option : options) {
                    names.add(option.name());
                    if (option.letter() != null) {
                        names.add(option.letter());
                    }
                }
            }
            assertThat(names).as(command.model().name()).doesNotHaveDuplicates();
        });
    }

    @Test
    void colours_are_used_only_where_they_are_wanted() {
        assertThat(bench.ferro("nonsense").err()).doesNotContain("\u001b");
        assertThat(bench.ferro("nonsense", "--color=always").err()).contains("\u001b[1;31merror: \u001b[0m");
        assertThat(bench.types("").ferro("nonsense").err()).contains("\u001b");
        assertThat(bench.types("").set("NO_COLOR", "1").ferro("nonsense").err()).doesNotContain("\u001b");
    }

    private void refused(String command, String... texts) {
        Workbench.Run run = bench.ferro(command.split(" "));
        assertThat(run.exitCode()).as(run.transcript()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ").contains(texts).contains("\n  do:    ");
    }
}
