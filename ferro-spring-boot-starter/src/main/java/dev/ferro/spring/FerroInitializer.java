package dev.ferro.spring;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.application.Ferro;
import dev.ferro.command.MoveResult;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.Ordered;

/** Does with the migrations what is to be done when an application starts, before others use its database. */
public final class FerroInitializer implements InitializingBean, Ordered {

    private static final Log LOG = LogFactory.getLog(FerroInitializer.class);

    private final Ferro ferro;
    private final FerroProperties properties;
    private final @Nullable FerroMigrationStrategy strategy;

    FerroInitializer(Ferro ferro, FerroProperties properties, @Nullable FerroMigrationStrategy strategy) {
        this.ferro = ferro;
        this.properties = properties;
        this.strategy = strategy;
    }

    @Override
    public void afterPropertiesSet() {
        if (strategy != null) {
            strategy.migrate(ferro);
            return;
        }
        switch (properties.mode()) {
            case UPGRADE -> upgrade();
            case VALIDATE -> ferro.validate();
            case WARN -> warn();
            case OFF -> {}
        }
    }

    private void upgrade() {
        MoveResult result = ferro.upgrade(properties.target());
        result.warnings().forEach(LOG::warn);
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    result.migrations().isEmpty()
                            ? "No migration is pending"
                            : "The database is at " + String.join(", ", result.revisions()));
        }
    }

    private void warn() {
        try {
            ferro.validate();
        } catch (FerroException failure) {
            failure.problems().stream().map(Problem::text).forEach(LOG::warn);
        }
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
