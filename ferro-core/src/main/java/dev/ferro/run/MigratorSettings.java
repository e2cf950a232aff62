package dev.ferro.run;

import dev.ferro.dialect.Host;
import dev.ferro.schema.QualifiedName;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be set about running migrations.
 *
 * @param versionTable where the current revisions are kept
 * @param ledgerTable where every run is kept
 * @param lockWait how long to wait for another migrator
 * @param lockTimeout how long a statement waits for a lock, or null to leave that to the database
 * @param who the person or service that migrates, for the ledger
 * @param host the machine it happens on, for the ledger
 * @param toolVersion the version of Ferro, for the ledger
 * @param hooks what is done before and after migrations
 */
public record MigratorSettings(
        QualifiedName versionTable,
        QualifiedName ledgerTable,
        Duration lockWait,
        @Nullable Duration lockTimeout,
        String who,
        String host,
        String toolVersion,
        Hooks hooks) {

    public static final QualifiedName VERSION_TABLE = QualifiedName.of("ferro_version");

    public static final QualifiedName LEDGER_TABLE = QualifiedName.of("ferro_ledger");

    /** {@return what holds where nothing is set} */
    public static MigratorSettings defaults() {
        String version = MigratorSettings.class.getPackage().getImplementationVersion();
        return new MigratorSettings(
                VERSION_TABLE,
                LEDGER_TABLE,
                Duration.ofSeconds(60),
                null,
                System.getProperty("user.name", "unknown"),
                Host.name(),
                Objects.requireNonNullElse(version, "development"),
                Hooks.NONE);
    }

    public MigratorSettings lockWait(Duration wait) {
        return new MigratorSettings(versionTable, ledgerTable, wait, lockTimeout, who, host, toolVersion, hooks);
    }

    public MigratorSettings lockTimeout(@Nullable Duration timeout) {
        return new MigratorSettings(versionTable, ledgerTable, lockWait, timeout, who, host, toolVersion, hooks);
    }

    public MigratorSettings tables(QualifiedName version, QualifiedName ledger) {
        return new MigratorSettings(version, ledger, lockWait, lockTimeout, who, host, toolVersion, hooks);
    }

    public MigratorSettings hooks(Hooks others) {
        return new MigratorSettings(versionTable, ledgerTable, lockWait, lockTimeout, who, host, toolVersion, others);
    }
}
