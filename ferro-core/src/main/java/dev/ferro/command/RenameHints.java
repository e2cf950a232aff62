package dev.ferro.command;

import dev.ferro.Problem;
import dev.ferro.diff.Renames;
import dev.ferro.schema.QualifiedName;
import java.util.List;

/** Reads what {@code --rename} says: {@code table.before=after} or {@code before=after}. */
final class RenameHints {

    private RenameHints() {}

    /** Tables come first: the hint for a column may name its table as it is called afterwards. */
    static Renames parse(List<String> hints) {
        Renames renames = Renames.NONE;
        for (String hint : hints) {
            int equals = hint.indexOf('=');
            if (equals <= 0 || equals == hint.length() - 1) {
                throw malformed(hint);
            }
            String before = hint.substring(0, equals);
            String after = hint.substring(equals + 1);
            int dot = before.lastIndexOf('.');
            renames = dot < 0
                    ? renames.withTable(QualifiedName.of(before), QualifiedName.parse(after))
                    : column(renames, QualifiedName.parse(before.substring(0, dot)), before.substring(dot + 1), after);
        }
        return renames;
    }

    private static Renames column(Renames renames, QualifiedName table, String before, String after) {
        return renames.withColumn(renames.tables().getOrDefault(table, table), before, after);
    }

    private static RuntimeException malformed(String hint) {
        return Problem.of("bad-rename", "`" + hint + "` does not say what is renamed.")
                .advise("Write `--rename users.name=full_name` for a column or `--rename people=users` for a table.")
                .usage();
    }
}
