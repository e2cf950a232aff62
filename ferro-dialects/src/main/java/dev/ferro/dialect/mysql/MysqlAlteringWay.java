package dev.ferro.dialect.mysql;

import dev.ferro.dialect.HeldLock.Blocked;
import dev.ferro.dialect.HeldLock.RowWork;

/** The ways in which a table is changed, from the harmless to the worst. */
enum MysqlAlteringWay {
    /** Only the catalogue changes. */
    INSTANT(RowWork.NONE),
    /** Only the catalogue changes, in a way that the server does not call instant. */
    METADATA(RowWork.NONE),
    /** An index is built. */
    INDEX(RowWork.SCAN),
    /** An index is built while nobody writes. */
    SHARED_INDEX(RowWork.SCAN),
    /** The table is built anew while others write. */
    REBUILD(RowWork.REWRITE),
    /** The rows are copied into another table. */
    COPY(RowWork.REWRITE),
    /** That depends. */
    UNCERTAIN(RowWork.UNCERTAIN);

    /** See <a href="https://mariadb.com/kb/en/mariadb-11-2-0-release-notes/">the notes on MariaDB 11.2</a>. */
    private static final int COPIES_ONLINE = 110_200;

    private final RowWork rows;

    MysqlAlteringWay(RowWork rows) {
        this.rows = rows;
    }

    RowWork rows() {
        return rows;
    }

    MysqlAlteringWay or(MysqlAlteringWay other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** {@return what the server would be told that shall change a table in this way} */
    String clauses(MysqlServer server) {
        String inPlace = server.isMariadb() && this != REBUILD ? "ALGORITHM=NOCOPY" : "ALGORITHM=INPLACE";
        return switch (this) {
            case INSTANT -> "ALGORITHM=INSTANT";
            case METADATA, INDEX, REBUILD -> inPlace + ", LOCK=NONE";
            case SHARED_INDEX -> inPlace + ", LOCK=SHARED";
            case COPY -> "ALGORITHM=COPY, LOCK=" + (copiesOnline(server) ? "NONE" : "SHARED");
            case UNCERTAIN -> "";
        };
    }

    Blocked blocked(MysqlServer server) {
        return switch (this) {
            case INSTANT, METADATA, INDEX, REBUILD -> Blocked.MOMENT;
            case SHARED_INDEX -> Blocked.WRITES;
            case COPY -> copiesOnline(server) ? Blocked.MOMENT : Blocked.WRITES;
            case UNCERTAIN -> Blocked.UNCERTAIN;
        };
    }

    private static boolean copiesOnline(MysqlServer server) {
        return server.isMariadb() && server.version() >= COPIES_ONLINE;
    }
}
