package dev.ferro.diff;

import dev.ferro.operation.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that both of two groups of operations touch, neither of which was written with the other in mind.
 *
 * @param subject what it is, such as {@code column `role` of `users`}
 * @param direct whether one side may spoil what the other does; else both only change parts of one table
 * @param first the operations of the one group that touch it
 * @param second those of the other
 */
public record Overlap(String subject, boolean direct, List<Operation> first, List<Operation> second) {

    /** {@return whether what an operation touches can be told; only its author can tell of SQL and Java code} */
    public static boolean isKnown(Operation operation) {
        return !operation.accept(new TouchFinder()).isEmpty();
    }

    /** {@return what both groups touch, the direct ones first} */
    public static List<Overlap> between(List<Operation> first, List<Operation> second) {
        Search search = new Search();
        first.forEach(one -> second.forEach(other -> search.compare(one, other)));
        return search.overlaps();
    }

    /** What has been found so far, by what it is about. */
    private static final class Search {

        private final TouchFinder finder = new TouchFinder();
        private final Map<Touch, Meeting> direct = new LinkedHashMap<>();
        private final Map<Touch, Meeting> near = new LinkedHashMap<>();

        void compare(Operation one, Operation other) {
            List<Touch> others = other.accept(finder);
            for (Touch touch : one.accept(finder)) {
                for (Touch second : others) {
                    if (touch.meets(second)) {
                        add(direct, touch.subject(second), one, other);
                    } else if (touch.sharesTable(second)) {
                        add(near, touch.table(), one, other);
                    }
                }
            }
        }

        private static void add(Map<Touch, Meeting> meetings, Touch subject, Operation one, Operation other) {
            Meeting meeting = meetings.computeIfAbsent(subject, touch -> Meeting.empty());
            meeting.first.add(one);
            meeting.second.add(other);
        }

        /** Where a part of a table is touched directly, that both change the table is no news. */
        List<Overlap> overlaps() {
            List<Overlap> overlaps = new ArrayList<>();
            direct.forEach((subject, meeting) -> overlaps.add(meeting.overlap(subject, true)));
            near.keySet().removeIf(table -> direct.keySet().stream().anyMatch(table::sharesTable));
            near.forEach((table, meeting) -> overlaps.add(meeting.overlap(table, false)));
            return List.copyOf(overlaps);
        }
    }

    /** The operations of both groups that touch one thing. */
    private record Meeting(Set<Operation> first, Set<Operation> second) {

        static Meeting empty() {
            return new Meeting(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        Overlap overlap(Touch subject, boolean direct) {
            return new Overlap(subject.title(), direct, List.copyOf(first), List.copyOf(second));
        }
    }
}
