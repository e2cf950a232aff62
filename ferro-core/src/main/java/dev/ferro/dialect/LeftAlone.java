package dev.ferro.dialect;

/**
 * Something that a database holds and Ferro has no word for.
 *
 * @param kind what it is, in lower case: {@code view}, {@code trigger}
 * @param name its name, with the schema it lives in unless that is the default one, and with the table it hangs on
 */
public record LeftAlone(String kind, String name) {

    @Override
    public String toString() {
        return kind + " `" + name + "`";
    }
}
