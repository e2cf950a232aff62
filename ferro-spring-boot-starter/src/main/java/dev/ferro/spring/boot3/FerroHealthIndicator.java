package dev.ferro.spring.boot3;

import dev.ferro.application.Ferro;
import dev.ferro.spring.FerroHealth;
import java.util.List;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Health is down while migrations are pending or half done, or scripts are edited that were applied. */
final class FerroHealthIndicator extends AbstractHealthIndicator {

    private final Ferro ferro;

    FerroHealthIndicator(Ferro ferro) {
        this.ferro = ferro;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> faults = FerroHealth.faults(ferro);
        if (faults.isEmpty()) {
            builder.up();
        } else {
            builder.down().withDetail("problems", faults);
        }
    }
}
