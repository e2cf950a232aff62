package dev.ferro.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.HeldLock.RowWork;
import dev.ferro.dialect.StatementEffect;
import dev.ferro.schema.QualifiedName;
import dev.ferro.testing.LockWitness;
import dev.ferro.testing.Workbench;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads pg_locks while the transaction of a statement is open, and whether the rows were read or written anew. */
final class PostgresqlLockWitness implements LockWitness {

    /** From the weakest to the strongest; the first two are what readers take. */
    private static final List<String> MODES = List.of(
            "AccessShareLock",
            "RowShareLock",
            "RowExclusiveLock",
            "ShareUpdateExclusiveLock",
            "ShareLock",
            "ShareRowExclusiveLock",
            "ExclusiveLock",
            "AccessExclusiveLock");

    private static final String RELATIONS = """
            SELECT c.oid, CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END, c.relname,
                   coalesce(pg_relation_filenode(c.oid), 0), coalesce(s.seq_scan, 0), c.relkind = 'S'
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_stat_xact_user_tables s ON s.relid = c.oid
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
            """;

    private static final String LOCKS = "SELECT relation::bigint, mode FROM pg_locks WHERE pid = pg_backend_pid()"
            + " AND locktype = 'relation' AND granted";

    /**
     * A table, view or sequence as it is at some time.
     *
     * @param name its name
     * @param file the file that its rows are in
     * @param scans how often it has been read from one end to the other
     * @param sequence whether it is a sequence
     */
    private record Relation(QualifiedName name, long file, long scans, boolean sequence) {}

    @Override
    public void run(Workbench bench, String sql, StatementEffect said) throws SQLException {
        Connection connection = bench.connection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Map<Long, Relation> before = relations(bench);
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            assertSaid(sql, said, before, held(bench), relations(bench));
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Map<Long, Relation> relations(Workbench bench) throws SQLException {
        Map<Long, Relation> relations = new HashMap<>();
        for (String row : bench.rows(RELATIONS)) {
            String[] parts = row.split("\\|");
            QualifiedName name = new QualifiedName(parts[1].isEmpty() ? null : parts[1], parts[2]);
            relations.put(
                    Long.valueOf(parts[0]),
                    new Relation(name, Long.parseLong(parts[3]), Long.parseLong(parts[4]), parts[5].equals("t")));
        }
        return relations;
    }

    private static Map<Long, String> held(Workbench bench) throws SQLException {
        Map<Long, String> held = new HashMap<>();
        for (String row : bench.rows(LOCKS)) {
            String[] parts = row.split("\\|");
            held.merge(
                    Long.valueOf(parts[0]),
                    parts[1],
                    (one, other) -> MODES.indexOf(one) > MODES.indexOf(other) ? one : other);
        }
        return held;
    }

    private static void assertSaid(
            String sql,
            StatementEffect said,
            Map<Long, Relation> before,
            Map<Long, String> held,
            Map<Long, Relation> after) {
        Map<String, String> seen = new TreeMap<>();
        held.forEach((oid, mode) -> {
            Relation relation = before.get(oid);
            boolean counts = relation != null && (!relation.sequence() || !mode.equals("RowExclusiveLock"));
            if (counts && relation != null && MODES.indexOf(mode) > 1 && !isOwned(relation, said)) {
                seen.put(relation.name().toString(), spelled(mode));
            }
        });
        Map<String, String> expected = new TreeMap<>();
        said.locks().forEach(lock -> expected.put(String.valueOf(lock.object()), lock.lock()));
        assertThat(expected).as("the locks of " + sql).isEqualTo(seen);
        for (HeldLock lock : said.locks().stream().limit(1).toList()) {
            boolean ofTable = sql.startsWith("ALTER TABLE") || sql.startsWith("CREATE INDEX");
            if (ofTable && lock.rows() != RowWork.UNCERTAIN) {
                assertThat(lock.rows())
                        .as("what is done to the rows of " + lock.object() + " by " + sql)
                        .isEqualTo(work(lock.object(), before, after));
            }
        }
    }

    /** A sequence that belongs to a column goes and changes with it, and is nobody's business otherwise. */
    private static boolean isOwned(Relation relation, StatementEffect said) {
        String name = relation.name().name();
        return name.endsWith("_seq")
                && said.locks().stream().noneMatch(lock -> relation.name().equals(lock.object()));
    }

    private static String spelled(String mode) {
        return mode.replaceFirst("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static RowWork work(QualifiedName name, Map<Long, Relation> before, Map<Long, Relation> after) {
        for (Map.Entry<Long, Relation> entry : before.entrySet()) {
            Relation former = entry.getValue();
            Relation now = after.get(entry.getKey());
            if (former.name().equals(name) && now != null) {
                return former.file() != now.file()
                        ? RowWork.REWRITE
                        : former.scans() < now.scans() ? RowWork.SCAN : RowWork.NONE;
            }
        }
        return RowWork.NONE;
    }
}
