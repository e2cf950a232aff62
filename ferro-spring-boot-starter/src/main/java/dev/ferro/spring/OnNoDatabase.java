package dev.ferro.spring;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** An application has nothing to run migrations on. */
final class OnNoDatabase extends NoneNestedConditions {

    OnNoDatabase() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    /** A data source would do. */
    @ConditionalOnBean(DataSource.class)
    static final class OnDataSource {}

    /** So would something that says where migrations are run. */
    @ConditionalOnBean(FerroConnectionDetails.class)
    static final class OnDetails {}

    /** Or the property for it. */
    @ConditionalOnProperty("ferro.url")
    static final class OnUrl {}
}
