package dev.ferro.script;

import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages that scripts are written in, each with a header of its own. */
enum ScriptFormat {
    JAVA(
            ".java",
            "`@Revision`",
            "`@Revision`",
            "Put `@Revision(id = \"…\", revises = \"…\")` above the class, or rename the file.") {
        @Override
        Optional<ScriptHeader> header(Path file, String source) {
            return new HeaderReader(file, source).read();
        }

        @Override
        Optional<ScriptHeader> early(Path file, String beginning) {
            HeaderReader reader = new HeaderReader(file, beginning);
            Optional<ScriptHeader> header = reader.read();
            return reader.isAtEnd() ? Optional.empty() : header;
        }

        @Override
        String value(List<RevisionId> ids) {
            String literals =
                    ids.stream().map(id -> Literals.string(id.value())).collect(Collectors.joining(", "));
            return ids.size() == 1 ? literals : "{" + literals + "}";
        }

        @Override
        String added(String name, String value) {
            return ", " + name + " = " + value;
        }

        @Override
        String example() {
            return "Write it as `@Revision(id = \"1a2b3c4d5e6f\", revises = \"…\", created = \"2026-11-22T10:15:30Z\")`,"
                    + " with plain strings.";
        }
    },
    SQL(
            ".sql",
            "header",
            "`-- id:`",
            "Write `-- id: …` and `-- revises: …` into its first lines, or rename the file.") {
        @Override
        Optional<ScriptHeader> header(Path file, String source) {
            return new SqlHeaderReader(file, source).read();
        }

        @Override
        Optional<ScriptHeader> early(Path file, String beginning) {
            SqlHeaderReader reader = new SqlHeaderReader(file, beginning);
            Optional<ScriptHeader> header = reader.read();
            return reader.isAtEnd() ? Optional.empty() : header;
        }

        @Override
        String value(List<RevisionId> ids) {
            return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
        }

        @Override
        String added(String name, String value) {
            return "\n-- " + name + ": " + value;
        }

        @Override
        String example() {
            return "Write it as `-- id: 1a2b3c4d5e6f`, a line for each, above `-- upgrade`.";
        }
    };

    private final String suffix;
    private final String title;
    private final String mark;
    private final String advice;

    ScriptFormat(String suffix, String title, String mark, String advice) {
        this.suffix = suffix;
        this.title = title;
        this.mark = mark;
        this.advice = advice;
    }

    /** {@return the format of a file, by its name} */
    static ScriptFormat of(Path file) {
        return file.toString().endsWith(SQL.suffix) ? SQL : JAVA;
    }

    /** {@return whether files of a name may be scripts} */
    static boolean isScript(String name) {
        return name.endsWith(JAVA.suffix) || name.endsWith(SQL.suffix);
    }

    /** {@return the header in a source, or empty if there is none} */
    abstract Optional<ScriptHeader> header(Path file, String source);

    /** {@return the header in the beginning of a source, or empty where the rest of it must be read to know} */
    abstract Optional<ScriptHeader> early(Path file, String beginning);

    /** {@return ids as a header has them} */
    abstract String value(List<RevisionId> ids);

    /** {@return what adds a value after another one} */
    abstract String added(String name, String value);

    /** {@return what a header looks like} */
    abstract String example();

    /** {@return what a header is known by} */
    String mark() {
        return mark;
    }

    /** {@return what a header is called} */
    String title() {
        return title;
    }

    /** {@return what to do where it is missing} */
    String advice() {
        return advice;
    }
}
