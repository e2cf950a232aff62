package dev.ferro.testing.junit;

import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What lasts as long as a test, a class or the run does, and is closed with it. */
final class Stores {

    private static final Namespace NAMESPACE = Namespace.create(Stores.class);

    private Stores() {}

    /**
     * {@return what a context has under a key, made if it is not there yet}
     *
     * <p>JUnit 6 calls the method otherwise, and JUnit 5 does not have its name yet.
     */
    @SuppressWarnings("deprecation")
    static <V extends AutoCloseable> V kept(ExtensionContext context, Object key, Class<V> type, Supplier<V> maker) {
        return Objects.requireNonNull(
                context.getStore(NAMESPACE).getOrComputeIfAbsent(key, absent -> maker.get(), type));
    }
}
