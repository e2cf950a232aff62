package dev.ferro.spring;

import dev.ferro.application.Ferro;
import dev.ferro.application.FerroConfiguration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** Sets Ferro up where an application has a database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnClass(DatabaseInitializationDependencyConfigurer.class)
@ConditionalOnBooleanProperty(name = "ferro.enabled", matchIfMissing = true)
@EnableConfigurationProperties(FerroProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(FerroRuntimeHints.class)
public final class FerroAutoConfiguration {

    /** Where there is a database. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnDatabase.class)
    static class WithDatabase {

        @Bean
        @ConditionalOnMissingBean
        MigrationDatabase ferroDatabase(
                @FerroDataSource ObjectProvider<DataSource> marked,
                ObjectProvider<DataSource> application,
                ObjectProvider<FerroConnectionDetails> details,
                FerroProperties properties,
                Environment environment) {
            return new DataSourceChoice(marked, application, details, properties, environment).choose();
        }

        @Bean
        @ConditionalOnMissingBean
        Ferro ferro(
                MigrationDatabase database,
                FerroProperties properties,
                ResourceLoader resources,
                ObjectProvider<FerroConfigurationCustomizer> customizers) {
            FerroConfiguration configuration = Ferro.configure()
                    .dataSource(database.source())
                    .locations(properties.locations())
                    .versionTable(properties.versionTable())
                    .ledgerTable(properties.ledgerTable())
                    .versionSchema(properties.versionSchema())
                    .editedScripts(properties.editedScripts())
                    .aheadAllowed(properties.aheadAllowed())
                    .lockWait(properties.lockWait())
                    .lockTimeout(properties.lockTimeout())
                    .listener(new LoggedMigrations());
            ClassLoader classes = resources.getClassLoader();
            if (classes != null) {
                configuration.classLoader(classes);
            }
            customizers.orderedStream().forEach(customizer -> customizer.customize(configuration));
            return configuration.load();
        }

        @Bean
        @ConditionalOnMissingBean
        FerroInitializer ferroInitializer(
                Ferro ferro, FerroProperties properties, ObjectProvider<FerroMigrationStrategy> strategy) {
            return new FerroInitializer(ferro, properties, strategy.getIfAvailable());
        }

        @Bean
        SchemaManagementProvider ferroSchemaManagementProvider(MigrationDatabase database) {
            return new FerroSchemaManagementProvider(database);
        }
    }

    /** What makes a database. */
    static final class OnDatabase extends AnyNestedCondition {

        OnDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        /** The application has a data source. */
        @ConditionalOnBean(DataSource.class)
        static final class OnDataSource {}

        /** Something says where migrations are run. */
        @ConditionalOnBean(FerroConnectionDetails.class)
        static final class OnDetails {}

        /** The properties say it. */
        @ConditionalOnProperty("ferro.url")
        static final class OnUrl {}
    }
}
