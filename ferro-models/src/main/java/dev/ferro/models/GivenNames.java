package dev.ferro.models;

import org.jspecify.annotations.Nullable;

/**
 * Takes the names that models give, which have to fit the database as they are, and makes those that they don't.
 *
 * @param rules makes names
 * @param findings where problems go
 */
record GivenNames(NamingRules rules, Findings findings) {

    /** {@return the name given, or the one made if none is} */
    String orElse(String given, String made, Place place) {
        return given.isBlank() ? made : checked(given, place);
    }

    /** {@return the schema given, or null for the default one} */
    @Nullable
    String schema(String given, Place place) {
        return given.isBlank() ? null : checked(given, place);
    }

    String checked(String given, Place place) {
        if (rules.isTooLong(given)) {
            findings.problem(
                    place,
                    "name-too-long",
                    "The name `" + given + "` is longer than the " + rules.limit() + " bytes that "
                            + rules.settings().dialect().title() + " allows.",
                    "give a shorter one");
        }
        return given;
    }
}
