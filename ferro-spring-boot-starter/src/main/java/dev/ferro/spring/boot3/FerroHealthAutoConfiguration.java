package dev.ferro.spring.boot3;

import dev.ferro.application.Ferro;
import dev.ferro.spring.FerroAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Tells of the migrations in the health of an application, where Spring Boot 3 does so. */
@AutoConfiguration(after = FerroAutoConfiguration.class)
@ConditionalOnClass(
        name = {
            "org.springframework.boot.actuate.health.HealthIndicator",
            "org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator"
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
