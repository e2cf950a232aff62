package dev.ferro.exchange;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The version of a Flyway migration: numbers between points or underscores, of which zeros at the end do not count.
 *
 * @param numbers the numbers
 */
record FlywayVersion(List<BigInteger> numbers) implements Comparable<FlywayVersion> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    /** Whoever numbers by hand does not get this far; what counts days or seconds begins here. */
    private static final BigInteger LATEST_NUMBER = BigInteger.valueOf(1_000_000);

    FlywayVersion {
        int end = numbers.size();
        while (end > 1 && numbers.get(end - 1).signum() == 0) {
            end--;
        }
        numbers = List.copyOf(numbers.subList(0, end));
    }

    /** {@return the version that a text is, which is made of digits, points and underscores} */
    static FlywayVersion of(String text) {
        return new FlywayVersion(
                Stream.of(text.split("[._]")).map(BigInteger::new).toList());
    }

    /** {@return the version after some others, counted as they are, or else the time} */
    static FlywayVersion after(Collection<FlywayVersion> others, Instant now) {
        FlywayVersion last = others.stream().max(Comparator.naturalOrder()).orElse(null);
        FlywayVersion time = of(TIME.format(now));
        if (last == null || last.numbers.get(0).compareTo(LATEST_NUMBER) >= 0) {
            return last == null || time.compareTo(last) > 0 ? time : last.next();
        }
        return last.next();
    }

    private FlywayVersion next() {
        List<BigInteger> next = new ArrayList<>(numbers);
        int last = next.size() - 1;
        next.set(last, next.get(last).add(BigInteger.ONE));
        return new FlywayVersion(next);
    }

    @Override
    public int compareTo(FlywayVersion other) {
        int length = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < length; i++) {
            int difference = number(i).compareTo(other.number(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private BigInteger number(int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    /** {@return the version as a file's name has it} */
    @Override
    public String toString() {
        return numbers.stream().map(BigInteger::toString).collect(Collectors.joining("."));
    }
}
