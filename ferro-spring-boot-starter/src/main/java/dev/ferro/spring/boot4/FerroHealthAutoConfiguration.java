package dev.ferro.spring.boot4;

import dev.ferro.application.Ferro;
import dev.ferro.spring.FerroAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Tells of the migrations in the health of an application, where Spring Boot 4 does so. */
@AutoConfiguration(after = FerroAutoConfiguration.class)
@ConditionalOnClass(
        name = {
            "org.springframework.boot.health.contributor.HealthIndicator",
            "org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator"
        })
@ConditionalOnBean(Ferro.class)
@ConditionalOnEnabledHealthIndicator("ferro")
public final class FerroHealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "ferroHealthIndicator")
    HealthIndicator ferroHealthIndicator(Ferro ferro) {
        return new FerroHealthIndicator(ferro);
    }
}
