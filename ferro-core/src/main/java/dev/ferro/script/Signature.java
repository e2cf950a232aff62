package dev.ferro.script;

import dev.ferro.operation.Definition;
import dev.ferro.operation.StoredFunction;
import dev.ferro.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** How scripts write which function they mean: {@code name} or {@code name(types)}. */
final class Signature {

    private Signature() {}

    static StoredFunction parse(String call, @Nullable String text, Definition statement) {
        String whole = Words.name(call, text);
        int open = whole.endsWith(")") ? opening(whole) : -1;
        QualifiedName name = Words.table(call, open < 0 ? whole : whole.substring(0, open));
        return new StoredFunction(name, open < 0 ? null : whole.substring(open + 1, whole.length() - 1), statement);
    }

    /** {@return the place of the first parenthesis that is not within a quoted name} */
    private static int opening(String text) {
        boolean quoted = false;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            quoted ^= letter == '"';
            if (letter == '(' && !quoted) {
                return place;
            }
        }
        return -1;
    }

    static String print(StoredFunction function) {
        String name = TableName.print(function.name());
        return function.arguments() == null ? name : name + "(" + function.arguments() + ")";
    }
}
