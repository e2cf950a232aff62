package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models that are wrong in every way: all of it is told at once, with the texts of {@code testdata/errors}. */
class WrongModelsTest {

    /** What is said of models as a whole, of their files, or on one database only; other tests show it. */
    private static final Set<String> ELSEWHERE = Set.of(
            "no-model-packages",
            "no-models",
            "no-sources",
            "class-not-loaded",
            "source-does-not-compile",
            "source-not-readable",
            "no-compiler",
            "described-twice",
            "key-without-length",
            "no-hibernate",
            "unsupported-hibernate",
            "hibernate-refuses",
            "no-hibernate-dialect",
            "no-spring-naming",
            "which-persistence-unit",
            "persistence-unreadable");

    private static final String KEYS = """
            @Model record Keyless(String name) {}

            @Model record NullableKey(@Field(primaryKey = true, nullable = Nullability.YES) Long id) {}

            @Model record CountedText(@Field(primaryKey = true, autoincrement = Autoincrement.YES) String id) {}

            @Model record Chicken(@Field(primaryKey = true) @ForeignKey Egg egg) {}

            @Model record Egg(@Field(primaryKey = true) @ForeignKey Chicken chicken) {}

            @Model interface Abstraction {}

            @Model class Parent { @Field(primaryKey = true) Long id; }

            @Model class Child extends Parent {}
            """;

    private static final String COLUMNS = """
            @Model record Columns(
                    @Field(primaryKey = true) Long id,
                    Thread thread,
                    @Field(type = "varchr(20)") String misspelt,
                    @Field(type = "integer") String misfit,
                    @Field(length = 20) int unmeasured,
                    @Field(length = -1) String negative,
                    @Field(type = "text", nativeType = "citext") String both,
                    @Field(defaultValue = "'many'") int number,
                    @Field(defaultValue = "PAID") State state,
                    @Field(column = "thread") String twice,
                    @Field(renamedFrom = "number") int count,
                    @Field(column = "a_name_of_more_than_sixty_three_letters_that_no_one_wants_to_type_again") int long1,
                    @Embedded String embedded,
                    @Embedded(prefix = "at_") Place place,
                    @ForeignKey @ManyToMany Person person) {}

            record Place(String street, @ManyToMany java.util.List<Person> people) {}

            enum State { NEW, PAID }
            """;

    private static final String ENUMS = """
            enum None {}

            class Shop { enum State { OPEN, CLOSED } }

            enum Labelled {
                ONE, TWO;
                @EnumValue String label() { return "same"; }
            }

            enum Marked {
                ONE;
                @EnumValue static final String LABEL = "one";
            }

            @Model record Enums(
                    @Field(primaryKey = true) Long id, None none, Shop.State state, Labelled labelled, Marked marked) {}
            """;

    private static final String GROUPS = """
            @Model(
                    indexes = {@Index({}), @Index({"name", "name"}), @Index("nme")},
                    uniques = @Unique({}),
                    checks = @Check("nme <> ''"),
                    exclusions = @Exclusion("name"))
            record Groups(@Field(primaryKey = true) Long id, String name) {}

            @Model(indexes = {@Index(value = "name", name = "ix"), @Index(value = "id", name = "ix")})
            record Named(@Field(primaryKey = true) Long id, String name) {}

            @Model(table = "shared") record One(@Field(primaryKey = true) Long id) {}

            @Model(table = "shared") record Other(@Field(primaryKey = true) Long id) {}
            """;

    private static final String RELATIONS = """
            @Model record Person(@Field(primaryKey = true) Long id) {}

            @Model record Pair(@Field(primaryKey = true) Long first, @Field(primaryKey = true) Long second) {}

            @Model(table = "people_taken") record Taken(@Field(primaryKey = true) Long id) {}

            @Model record Joining(@Field(primaryKey = true) Long id, @ForeignKey Person person) {}

            record Stranger(Long id) {}

            @Model record Relations(
                    @Field(primaryKey = true) Long id,
                    @ForeignKey Stranger stranger,
                    @ForeignKey Keyless keyless,
                    @ForeignKey(relatedName = "relations") Person one,
                    @ForeignKey(relatedName = "relations") Person other,
                    @ForeignKey(onDelete = OnDelete.SET_NULL, nullable = Nullability.NO) Person required,
                    @ForeignKey(column = "one_only") Pair pair,
                    @Field(type = "text") @ForeignKey Person typed,
                    @ManyToMany java.util.List<String> texts,
                    @ManyToMany(through = "people_taken") java.util.List<Person> taken,
                    @ManyToMany(throughModel = Stranger.class) java.util.List<Person> strange,
                    @ManyToMany(throughModel = Joining.class) java.util.List<Person> joined) {}
            """;

    private static final String SEQUENCES = """
            @Model(sequences = {@Sequence(name = "numbers"), @Sequence(name = "")})
            record Numbered(@Field(primaryKey = true) Long id) {}

            @Model(sequences = @Sequence(name = "numbers", start = 7))
            record Renumbered(@Field(primaryKey = true) Long id) {}
            """;

    private Workbench bench;

    @BeforeEach
    void models() {
        bench = Workbench.on(TestDatabases.SQLITE);
        bench.write("ferro.toml", """
                url = "postgresql://localhost:1/nowhere"

                [models]
                packages = ["com.acme"]
                sources = ["src"]
                """);
        write("Keys", KEYS);
        write("Columns", COLUMNS);
        write("Enums", ENUMS);
        write("Groups", GROUPS);
        write("Relations", RELATIONS);
        write("Sequences", SEQUENCES);
    }

    @AfterEach
    void clean() {
        bench.close();
    }

    private void write(String name, String text) {
        bench.write(
                "src/com/acme/" + name + ".java",
                "package com.acme;\n\nimport dev.ferro.annotations." + "*;\n\n" + text);
    }

    @Test
    void are_told_of_all_together() {
        bench.refused("models-wrong-in-every-way", 1, "check");
    }

    @Test
    void no_mistake_that_is_documented_is_left_out() throws IOException {
        Set<String> told = codes(bench.ferro("check", "--json").out(), "\"code\": \"([a-z-]+)\"");
        String page = Files.readString(GoldenFile.root().resolve("docs/errors/README.md"));
        String chapter = page.substring(page.indexOf("## Models"), page.indexOf("## Revisions"));
        Set<String> documented = codes(chapter, "(?m)^\\| `([a-z-]+)`");
        documented.removeAll(ELSEWHERE);
        assertThat(told).containsAll(documented);
    }

    private static Set<String> codes(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
