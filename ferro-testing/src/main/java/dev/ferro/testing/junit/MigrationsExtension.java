package dev.ferro.testing.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link WithMigrations} stands for. */
final class MigrationsExtension implements ParameterResolver {

    /** A constructor is given what the test is given that it is called for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Migrations.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Stores.kept(context, context.getUniqueId(), Migrations.class, () -> migrations(context));
    }

    private static Migrations migrations(ExtensionContext context) {
        ExtensionContext place = context;
        Optional<WithMigrations> asked = asked(place);
        while (asked.isEmpty()) {
            place = place.getParent().orElseThrow();
            asked = asked(place);
        }
        return new Migrations(ProjectChoice.of(asked.get(), context));
    }

    private static Optional<WithMigrations> asked(ExtensionContext context) {
        return context.getElement()
                .filter(Class.class::isInstance)
                .flatMap(type -> AnnotationSupport.findAnnotation(type, WithMigrations.class));
    }
}
