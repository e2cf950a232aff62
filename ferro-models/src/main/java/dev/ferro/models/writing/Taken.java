package dev.ferro.models.writing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that are in use, where two must not differ in case only, since some file systems take them for one. */
final class Taken {

    private final Set<String> names = new HashSet<>();

    Taken(Set<String> reserved) {
        reserved.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** {@return the name, or the next one like it that is free; in use from now on} */
    String free(String wanted) {
        String name = wanted;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + number;
        }
        return name;
    }

    boolean has(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
