package dev.ferro.spring;

import dev.ferro.config.Configuration.EditedScripts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code ferro.*}. Their defaults stand in the file of metadata too.
 *
 * @param enabled whether there is a Ferro at all
 * @param mode what is done with the migrations at the start
 * @param locations where the scripts are
 * @param target where to in the history, in the grammar of targets
 * @param url the database, unless it is that of the application's data source
 * @param user who migrates, unless it is who the application connects as
 * @param password that user's password
 * @param driverClassName the JDBC driver for {@code url}, unless the URL tells it
 * @param versionTable the table of the current revisions
 * @param ledgerTable the table with a row for each run of a migration
 * @param versionSchema the schema of both, unless it is the default one
 * @param editedScripts what an upgrade makes of scripts that were edited after they were applied
 * @param aheadAllowed whether a newer version of the application may have migrated the database further
 * @param lockWait how long to wait for another migrator
 * @param lockTimeout how long a statement waits for a lock, unless the database decides
 */
@ConfigurationProperties("ferro")
public record FerroProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("upgrade") FerroMode mode,
        @DefaultValue("classpath:migrations/versions") List<String> locations,
        @DefaultValue("head") String target,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String driverClassName,
        @DefaultValue("ferro_version") String versionTable,
        @DefaultValue("ferro_ledger") String ledgerTable,
        @Nullable String versionSchema,
        @DefaultValue("fail") EditedScripts editedScripts,
        @DefaultValue("true") boolean aheadAllowed,
        @Nullable Duration lockWait,
        @Nullable Duration lockTimeout) {

    /** The text of a record would have the password. */
    @Override
    public String toString() {
        return "ferro.*";
    }
}
