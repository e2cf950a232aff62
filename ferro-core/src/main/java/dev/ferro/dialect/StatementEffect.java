package dev.ferro.dialect;

import dev.ferro.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does to others.
 *
 * @param locks the locks that it takes; those that every reader takes are left out
 * @param creates the tables that it creates, which nobody can use yet
 * @param uncertain why there may be more than that, or null if there is not
 */
public record StatementEffect(
        List<HeldLock> locks,
        Set<QualifiedName> creates,
        @Nullable String uncertain) {

    /** A statement that is in nobody's way. */
    public static final StatementEffect NONE = new StatementEffect(List.of(), Set.of(), null);

    /** A statement of a kind that the dialect does not know. */
    public static final StatementEffect UNKNOWN = uncertain("depends on the statement");

    public StatementEffect {
        locks = List.copyOf(locks);
        creates = Set.copyOf(creates);
    }

    public static StatementEffect of(HeldLock... locks) {
        return new StatementEffect(List.of(locks), Set.of(), null);
    }

    /** {@return an effect that nobody can tell} */
    public static StatementEffect uncertain(String why) {
        return new StatementEffect(List.of(), Set.of(), why);
    }

    /** {@return this effect and another one} */
    public StatementEffect and(StatementEffect other) {
        List<HeldLock> both = new ArrayList<>(locks);
        both.addAll(other.locks);
        Set<QualifiedName> created = new LinkedHashSet<>(creates);
        created.addAll(other.creates);
        return new StatementEffect(both, created, uncertain == null ? other.uncertain : uncertain);
    }

    /** {@return the same without the locks of tables that nobody uses yet} */
    public StatementEffect without(Set<QualifiedName> unused) {
        List<HeldLock> others = locks.stream()
                .filter(lock -> lock.object() == null || !unused.contains(lock.object()))
                .toList();
        return new StatementEffect(others, creates, uncertain);
    }
}
