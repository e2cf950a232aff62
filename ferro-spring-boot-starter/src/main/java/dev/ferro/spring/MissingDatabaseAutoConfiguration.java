package dev.ferro.spring;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.application.Ferro;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ResourceLoader;

/** Does not let an application start that has scripts and nothing to run them on: nobody would notice that they never run. */
@AutoConfiguration(after = FerroAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "ferro.enabled", matchIfMissing = true)
@Conditional(OnNoDatabase.class)
@EnableConfigurationProperties(FerroProperties.class)
public final class MissingDatabaseAutoConfiguration {

    @Bean
    InitializingBean ferroMissingDatabase(ResourceLoader resources, FerroProperties properties) {
        return () -> {
            ClassLoader classes = resources.getClassLoader();
            if (properties.mode() != FerroMode.OFF
                    && classes != null
                    && Ferro.hasScripts(properties.locations(), classes)) {
                throw refused();
            }
        };
    }

    private static FerroException refused() {
        return Problem.of("migrations-without-database", "There are migrations, and no database to run them on.")
                .because("the application has neither a `DataSource` nor `ferro.url`")
                .advise("Set `spring.datasource.url`, or `ferro.url` where the application connects over R2DBC; with"
                        + " `ferro.enabled=false` the migrations are not run.")
                .refused();
    }
}
