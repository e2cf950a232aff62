package dev.ferro.hibernate.boot;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what Hibernate would create and a schema cannot hold, a sentence each. */
final class Remarks {

    private final Set<String> texts = new TreeSet<>();

    void add(String text) {
        texts.add(text);
    }

    List<String> all() {
        return List.copyOf(texts);
    }
}
