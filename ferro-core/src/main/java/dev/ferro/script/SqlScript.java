package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.Dialect;
import dev.ferro.dialect.Quoting;
import dev.ferro.dialect.SqlPieces;
import dev.ferro.dialect.SqlPieces.Piece;
import dev.ferro.dialect.SqlStatements;
import dev.ferro.revision.RevisionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A script of SQL statements, in sections that comments alone on their line begin: {@code -- upgrade}, {@code -- downgrade},
 * and within each {@code -- without transaction}, which holds until {@code -- in transaction}.
 */
final class SqlScript implements Migration {

    /** As the databases have it where a script does not say for which one it is. */
    private static final Quoting COMMON =
            new Quoting("'\"`", "\n\r", true, Quoting.Backslash.AFTER_E, Quoting.Comments.NESTED);

    /** Says in a downgrade that nothing takes the revision back, and why. */
    private static final Pattern IRREVERSIBLE = Pattern.compile("--\\s*irreversible:\\s*(\\S.*?)\\s*");

    /** A comment that begins a section. */
    enum Mark {
        UPGRADE("-- upgrade"),
        DOWNGRADE("-- downgrade"),
        OUTSIDE("-- without transaction"),
        INSIDE("-- in transaction");

        private final String text;

        Mark(String text) {
            this.text = text;
        }

        static Optional<Mark> of(String comment) {
            String plain = comment.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            for (Mark mark : values()) {
                if (mark.text.equals(plain)) {
                    return Optional.of(mark);
                }
            }
            return Optional.empty();
        }
    }

    /** Statements that run in a transaction, or outside any. */
    private record Section(boolean outside, List<String> statements) {

        List<Section> single() {
            return statements.stream()
                    .map(statement -> new Section(outside, List.of(statement)))
                    .toList();
        }
    }

    private final Path file;
    private final List<Section> upgrade = new ArrayList<>();
    private final List<Section> downgrade = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable List<Section> direction;
    private @Nullable String irreversible;
    private boolean outside;
    private int line = 1;
    private int start = 1;

    private SqlScript(Path file) {
        this.file = file;
    }

    /** {@return the migration in a file} It is cut into statements when it is first asked for one. */
    static RecordedMigration read(ScriptFile script) {
        String source = JavaSource.read(script.file()).text().replaceFirst("^\ufeff", "");
        return of(script.revision().id(), script.file(), source);
    }

    /** {@return the migration that a text is} It is cut into statements when it is first asked for one. */
    static RecordedMigration of(RevisionId id, Path file, String source) {
        String database = database(file, source);
        return new RecordedMigration(
                id,
                () -> parse(file, source, quoting(database)),
                ScriptChecksum.ofSql(source, quoting(database)),
                file.toString(),
                database);
    }

    /** {@return what the database takes for quoted that a script says it is for, or most of them} */
    static Quoting quoting(Path file, String source) {
        return quoting(database(file, source));
    }

    private static @Nullable String database(Path file, String source) {
        return ScriptHeader.read(file, source)
                .map(header -> header.values().texts(SqlHeaderReader.DATABASE))
                .filter(names -> !names.isEmpty())
                .map(names -> names.get(0))
                .orElse(null);
    }

    /** {@return what a database takes for quoted, or most of them} */
    static Quoting quoting(@Nullable String database) {
        for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
            if (dialect.name().equals(database)) {
                return dialect.client().quoting();
            }
        }
        return COMMON;
    }

    static SqlScript parse(Path file, String source, Quoting quoting) {
        SqlScript script = new SqlScript(file);
        for (Piece piece : SqlPieces.of(source, quoting)) {
            script.add(piece);
        }
        script.endSection();
        if (script.upgrade.isEmpty() && script.direction == null) {
            throw script.refused("The script has no `-- upgrade`.", 1, "Write it above the statements.");
        }
        return script;
    }

    /** {@return whether exactly these statements are in it} */
    boolean isMadeOf(List<SqlBody.Part> forward, List<SqlBody.Part> back) {
        return flat(upgrade).equals(wanted(forward)) && flat(downgrade).equals(wanted(back));
    }

    private static List<Section> flat(List<Section> sections) {
        return sections.stream().flatMap(section -> section.single().stream()).toList();
    }

    private static List<Section> wanted(List<SqlBody.Part> parts) {
        return flat(parts.stream()
                .map(part -> new Section(
                        !part.inTransaction(),
                        part.statements().stream().map(String::strip).toList()))
                .toList());
    }

    private void add(Piece piece) {
        if (!piece.closed()) {
            String what = piece.kind() == SqlPieces.Kind.QUOTED ? "quote" : "comment";
            throw refused("The script opens a " + what + " that it does not close.", line, "Close it.");
        }
        boolean comment = piece.kind() == SqlPieces.Kind.LINE_COMMENT;
        Optional<Mark> mark = comment ? Mark.of(piece.text()) : Optional.empty();
        if (comment) {
            irreversible(piece.text()).ifPresent(this::forGood);
        }
        if (mark.isPresent()) {
            endSection();
            begin(mark.get());
            start = line;
        } else {
            pieces.add(piece);
        }
        line += (int) piece.text().chars().filter(letter -> letter == '\n').count();
    }

    /** {@return why a comment says that nothing takes the revision back, if it does} */
    static Optional<String> irreversible(String comment) {
        Matcher matcher = IRREVERSIBLE.matcher(comment.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void forGood(String why) {
        if (direction != downgrade) {
            throw refused("`-- irreversible` does not stand below `-- downgrade`.", line, "Move it there.");
        }
        irreversible = why;
    }

    private void begin(Mark mark) {
        switch (mark) {
            case UPGRADE -> direction = upgrade;
            case DOWNGRADE -> direction = downgrade;
            case OUTSIDE, INSIDE -> {}
        }
        outside = mark == Mark.OUTSIDE;
    }

    private void endSection() {
        List<SqlStatements.Statement> found = SqlStatements.of(pieces, start);
        pieces.clear();
        if (found.isEmpty()) {
            return;
        }
        if (direction == null) {
            throw refused(
                    "A statement stands before `-- upgrade`.", found.get(0).line(), "Write `-- upgrade` above it.");
        }
        direction.add(new Section(
                outside, found.stream().map(SqlStatements.Statement::text).toList()));
    }

    private FerroException refused(String what, int place, String advice) {
        return Problem.of("sql-script-invalid", what)
                .at(file + ":" + place)
                .advise(advice + " `-- upgrade` and `-- downgrade` stand alone on their lines.")
                .refused();
    }

    @Override
    public void upgrade(Operations op) {
        record(upgrade, op);
    }

    @Override
    public void downgrade(Operations op) {
        record(downgrade, op);
        if (irreversible != null) {
            op.irreversible(irreversible);
        }
    }

    private static void record(List<Section> sections, Operations op) {
        for (Section section : sections) {
            if (section.outside()) {
                op.withoutTransaction(there -> section.statements().forEach(there::execute));
            } else {
                section.statements().forEach(op::execute);
            }
        }
    }
}
