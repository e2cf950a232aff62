package dev.ferro.dialect.mysql;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.dialect.AnsiSequences;
import dev.ferro.dialect.Statement;
import dev.ferro.operation.AlterSequence;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Sequence;
import dev.ferro.schema.Sequence.Limits;
import dev.ferro.schema.type.BigIntType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sequences of MariaDB; MySQL has none.
 *
 * @param server the server
 * @see <a href="https://mariadb.com/kb/en/create-sequence/">CREATE SEQUENCE</a>
 * @see <a href="https://mariadb.com/kb/en/begin-end/">BEGIN END</a>
 */
record MysqlSequences(MysqlServer server) {

    /** The greatest and the least number mark the end. */
    private static final Limits BIGINT = new Limits(Long.MIN_VALUE + 1, Long.MAX_VALUE - 1);

    private static final long USUAL_CACHE = 1000;

    private static final Pattern ALTERATION = Pattern.compile(
            "BEGIN NOT ATOMIC\\s+IF \\(SELECT next_not_cached_value = -?\\d+"
                    + " FROM [^;]*\\) THEN\\s+ALTER SEQUENCE [^;]*;\\s+ELSE\\s+ALTER SEQUENCE [^;]*;\\s+END IF;\\s+END");

    private AnsiSequences sql() {
        return new AnsiSequences(new MysqlSql(server).ansi(), BIGINT, whole -> USUAL_CACHE);
    }

    /** {@return the sequence as the server keeps it} What it cannot keep stays, so that it is refused and not overlooked. */
    Sequence normal(Sequence sequence) {
        return server.isMariadb() ? sql().plain(bounded(sequence.renamed(server.folded(sequence.name())))) : sequence;
    }

    /** All numbers are nearly all numbers here. */
    private static Sequence bounded(Sequence sequence) {
        Long least = sequence.minimum();
        Long greatest = sequence.maximum();
        return sequence.minimum(least == null ? null : Math.max(least, BIGINT.least()))
                .maximum(greatest == null ? null : Math.min(greatest, BIGINT.greatest()));
    }

    List<Statement> create(Sequence sequence) {
        check(sequence);
        return MysqlSql.one(sql().create(bounded(sequence)));
    }

    /** One that nobody has used begins where it then starts. */
    List<Statement> alter(AlterSequence op) {
        check(op.after());
        long start = sql().start(bounded(op.before()));
        long next = sql().start(bounded(op.after()));
        String alter = sql().alter(bounded(op.before()), bounded(op.after())).replaceFirst(" NO CYCLE$", " NOCYCLE");
        if (start == next) {
            return MysqlSql.one(alter);
        }
        return MysqlSql.one("""
                BEGIN NOT ATOMIC
                    IF (SELECT next_not_cached_value = %d FROM %s) THEN
                        %s RESTART WITH %d;
                    ELSE
                        %s;
                    END IF;
                END""".formatted(start, MysqlSql.name(op.after().name()), alter, next, alter));
    }

    /** {@return whether a statement is one of these blocks} */
    static boolean isAlteration(String statement) {
        return ALTERATION.matcher(statement.strip()).matches();
    }

    List<Statement> drop(Sequence sequence) {
        checkServer(sequence);
        return MysqlSql.one(sql().drop(sequence.name()));
    }

    private void check(Sequence sequence) {
        checkServer(sequence);
        if (!sequence.type().equals(new BigIntType())) {
            throw Problem.of("sequence-type", "Sequence `" + sequence.name() + "` cannot be of this type.")
                    .because("to MariaDB the numbers of all sequences are bigint")
                    .advise("give it this type")
                    .refused();
        }
        QualifiedName name = sequence.name();
        if (name.schema() != null) {
            throw new MysqlSql(server).noSchemas(name.schema()).refused();
        }
    }

    private void checkServer(Sequence sequence) {
        if (!server.isMariadb()) {
            throw none(sequence);
        }
    }

    private FerroException none(Sequence sequence) {
        return Problem.of("not-in-database", server.title() + " has no sequences.")
                .at("sequence `" + sequence.name() + "`")
                .advise("number the column with AUTO_INCREMENT, or record the sequence in `op.onlyOn(…)`.")
                .refused();
    }
}
