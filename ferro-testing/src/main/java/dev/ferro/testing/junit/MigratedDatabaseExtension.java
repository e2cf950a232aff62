package dev.ferro.testing.junit;

import dev.ferro.Problem;
import dev.ferro.command.Sandbox;
import dev.ferro.run.JdbcAddress;
import java.lang.reflect.AnnotatedElement;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link MigratedDatabase} stands for. */
final class MigratedDatabaseExtension implements ParameterResolver {

    /**
     * What is kept.
     *
     * @param what a database or a connection
     * @param place the context that it is for: those below it see it, and shall not take it for theirs
     */
    private record Kept(String what, String place) {}

    /** A constructor is given what the test is given that it is called for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DataSource.class || type == Connection.class || type == JdbcAddress.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Sandbox sandbox = sandbox(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == JdbcAddress.class) {
            return sandbox.database().url().jdbcAddress();
        }
        if (type == DataSource.class) {
            return new PlainDataSource(sandbox.database());
        }
        Kept key = new Kept("connection", context.getUniqueId());
        return Stores.kept(
                context, key, Connection.class, () -> sandbox.database().connectPlainly());
    }

    private static Sandbox sandbox(ExtensionContext context) {
        ExtensionContext owner = owner(context);
        MigratedDatabase asked = asked(owner).orElseThrow();
        Wanted wanted = new Wanted(ProjectChoice.of(asked, context), asked.target());
        return switch (asked.lifetime()) {
            case METHOD -> sandbox(method(context), wanted);
            case CLASS -> sandbox(owner, wanted);
            case SUITE -> Stores.kept(context.getRoot(), wanted, Sandbox.class, () -> copy(context, wanted));
        };
    }

    /**
     * What all classes that say the same may share.
     *
     * @param choice the project and the database
     * @param target how far it is migrated
     */
    private record Wanted(ProjectChoice choice, String target) {}

    private static Sandbox sandbox(ExtensionContext place, Wanted wanted) {
        Kept key = new Kept("database", place.getUniqueId());
        return Stores.kept(place, key, Sandbox.class, () -> copy(place, wanted));
    }

    private static Sandbox copy(ExtensionContext context, Wanted wanted) {
        MigratedTemplate.Key key = MigratedTemplate.Key.of(wanted.choice(), wanted.target());
        return Stores.kept(context.getRoot(), key, MigratedTemplate.class, () -> MigratedTemplate.of(key))
                .copy();
    }

    /** {@return the context of the class that has the annotation: that of the test, or one around it} */
    private static ExtensionContext owner(ExtensionContext context) {
        ExtensionContext place = context;
        while (asked(place).isEmpty()) {
            place = place.getParent().orElseThrow();
        }
        return place;
    }

    private static Optional<MigratedDatabase> asked(ExtensionContext context) {
        Optional<AnnotatedElement> element = context.getElement();
        return element.filter(Class.class::isInstance)
                .flatMap(type -> AnnotationSupport.findAnnotation(type, MigratedDatabase.class));
    }

    private static ExtensionContext method(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw Problem.of("test-database-too-early", "There is no test yet whose database this could be.")
                    .at(context.getDisplayName())
                    .because("the class has a database for each method, and this runs once for the class")
                    .advise("Take the parameter in the test or in `@BeforeEach`, or write `lifetime = Lifetime.CLASS`.")
                    .refused();
        }
        return context;
    }
}
