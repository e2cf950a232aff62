package dev.ferro.spring;

import dev.ferro.application.Ferro;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Offers the endpoint {@code ferro} where there is an actuator. */
@AutoConfiguration(after = FerroAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(FerroEndpoint.class)
public final class FerroEndpointAutoConfiguration {

    @Bean
    @ConditionalOnBean(Ferro.class)
    @ConditionalOnMissingBean
    FerroEndpoint ferroEndpoint(ApplicationContext context) {
        return new FerroEndpoint(context);
    }
}
