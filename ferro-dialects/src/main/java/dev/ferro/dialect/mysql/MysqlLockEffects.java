package dev.ferro.dialect.mysql;

import dev.ferro.dialect.HeldLock;
import dev.ferro.dialect.LockEffects;
import dev.ferro.dialect.SchemaView;
import dev.ferro.dialect.StatementEffect;
import java.util.Optional;

/** The metadata locks of MySQL and MariaDB, and how they change a table. */
final class MysqlLockEffects implements LockEffects {

    private final MysqlServer server;

    MysqlLockEffects(MysqlServer server) {
        this.server = server;
    }

    @Override
    public StatementEffect of(String sql, SchemaView before) {
        return StatementEffect.NONE;
    }

    @Override
    public Optional<HeldLock> ofTransaction() {
        return Optional.empty();
    }
}
