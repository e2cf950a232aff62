package dev.ferro.testing;

import java.util.EnumSet;
import java.util.Set;

/** Types that expressions and casts treat alike. */
enum TypeFamily {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    FLOAT,
    TEXT,
    CHARACTER,
    BINARY,
    DATE,
    TIME,
    TIMESTAMP,
    UUID,
    JSON,
    ENUM,
    NATIVE;

    /** {@return whether values can be told apart and ordered in an index of any database} */
    boolean isKeyable() {
        return this != JSON && this != NATIVE;
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }

    boolean isText() {
        return this == TEXT || this == CHARACTER;
    }

    /** {@return the families that a column of this one can be changed to without saying how to convert its values} */
    Set<TypeFamily> castsTo() {
        return switch (this) {
            case INTEGER, DECIMAL, FLOAT -> EnumSet.of(INTEGER, DECIMAL, FLOAT, TEXT);
            case TEXT, CHARACTER -> EnumSet.of(TEXT, CHARACTER);
            case DATE, TIMESTAMP -> EnumSet.of(DATE, TIMESTAMP, TEXT);
            case BOOLEAN, BINARY, TIME, UUID, JSON, ENUM ->
                this == BINARY ? EnumSet.of(BINARY) : EnumSet.of(this, TEXT);
            case NATIVE -> EnumSet.of(NATIVE);
        };
    }
}
