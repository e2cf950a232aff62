package dev.ferro.hibernate.boot;

import dev.ferro.hibernate.BootRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.engine.config.spi.ConfigurationService;

/**
 * Lets constraints of Bean Validation shape the columns, as Hibernate does when it builds a session factory: {@code @NotNull}
 * makes one NOT NULL, {@code @Size} gives it a length.
 */
final class BeanValidation {

    private static final String API = "jakarta.validation.Validation";
    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final String APPLIED = "hibernate.validator.apply_to_ddl";
    private static final String MODE = "jakarta.persistence.validation.mode";

    private BeanValidation() {}

    /** Does nothing where there is no validator, or where the settings say so. */
    static void apply(Metadata metadata, StandardServiceRegistry registry, BootRequest request) {
        if (!isWanted(request)) {
            return;
        }
        Object validators = validators(request.loader());
        if (validators == null) {
            return;
        }
        try (AutoCloseable closing = (AutoCloseable) validators) {
            Method method = Arrays.stream(
                            Class.forName(ACTIVATOR, true, request.loader()).getMethods())
                    .filter(candidate -> candidate.getName().equals("applyRelationalConstraints"))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            method.invoke(
                    null,
                    closing,
                    metadata.getEntityBindings(),
                    registry.requireService(ConfigurationService.class).getSettings(),
                    metadata.getDatabase().getDialect(),
                    new ClassLoaderAccessImpl(null, registry.requireService(ClassLoaderService.class)));
        } catch (Exception failure) {
            throw new IllegalStateException("Bean Validation could not be applied to the tables", failure);
        }
    }

    private static boolean isWanted(BootRequest request) {
        String modes =
                String.valueOf(request.settings().getOrDefault(MODE, "auto")).toLowerCase(java.util.Locale.ROOT);
        String applied = String.valueOf(request.settings().getOrDefault(APPLIED, "true"));
        return applied.equals("true") && (modes.contains("auto") || modes.contains("ddl"));
    }

    /** {@return a factory of validators; null where there is none, which is no mistake} */
    private static @org.jspecify.annotations.Nullable Object validators(ClassLoader loader) {
        try {
            return Class.forName(API, true, loader)
                    .getMethod("buildDefaultValidatorFactory")
                    .invoke(null);
        } catch (ReflectiveOperationException | LinkageError none) {
            return null;
        }
    }
}
