package dev.ferro.safety;

import dev.ferro.schema.type.DataType;

/**
 * How much a type can hold.
 *
 * @param kind what sort of values
 * @param needs the most digits before the point, or characters, that a value can have
 * @param holds the digits before the point or characters that every value can have
 * @param fraction the digits after the point
 * @param zoned whether values are instants
 * @param written the characters that the longest value takes as text
 */
record Capacity(Kind kind, int needs, int holds, int fraction, boolean zoned, int written) {

    static final int UNLIMITED = Integer.MAX_VALUE;

    /** Sorts of values. */
    enum Kind {
        TRUTH,
        INTEGER,
        DECIMAL,
        APPROXIMATE,
        TEXT,
        BINARY,
        DATE,
        TIME,
        TIMESTAMP,
        UUID,
        JSON,
        LABEL,
        OTHER
    }

    static Capacity of(DataType type) {
        return type.accept(new Capacities());
    }

    boolean isInteger() {
        return kind == Kind.INTEGER;
    }

    boolean isTimestamp() {
        return kind == Kind.TIMESTAMP;
    }

    /** {@return whether every value of this type is a value of the other, different one} */
    boolean fitsInto(Capacity other) {
        return switch (other.kind) {
            case INTEGER, DECIMAL -> isExact() && needs <= other.holds && fraction <= other.fraction;
            case APPROXIMATE -> isNumber() && (long) needs + fraction <= other.holds;
            case TEXT -> written <= other.holds;
            case DATE, TRUTH, UUID, JSON, BINARY -> kind == other.kind;
            case TIME -> kind == other.kind && fraction <= other.fraction;
            case TIMESTAMP -> kind == Kind.DATE || (kind == other.kind && fraction <= other.fraction);
            case LABEL, OTHER -> false;
        };
    }

    private boolean isExact() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    private boolean isNumber() {
        return isExact() || kind == Kind.APPROXIMATE;
    }

    /** {@return whether the rows stay as they are when this type becomes the other, different one} */
    boolean isKeptAs(Capacity other) {
        return kind == other.kind
                && switch (kind) {
                    case TEXT, TIME -> fitsInto(other);
                    case TIMESTAMP -> fitsInto(other) && zoned == other.zoned;
                    case DECIMAL -> fitsInto(other) && fraction == other.fraction;
                    case TRUTH, INTEGER, APPROXIMATE, BINARY, DATE, UUID, JSON, LABEL, OTHER -> false;
                };
    }
}
