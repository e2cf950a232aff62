package dev.ferro.models.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A component of a record, laid out as palantir-java-format does it.
 *
 * @param annotations the annotations before its type
 * @param type its type, with {@code @Nullable} where it may be null
 * @param name its name
 */
record Component(List<Code> annotations, String type, String name) {

    /** Annotations that end beyond this column stand on a line of their own. */
    static final int LAST_BREAK = 60;

    private static final int INDENT = 8;
    private static final String NULLABLE = "@Nullable ";

    String flat() {
        String before =
                annotations.stream().map(annotation -> annotation.flat() + " ").collect(Collectors.joining());
        return before + type + " " + name;
    }

    /** {@return whether it stands on one line that it begins at a column of} */
    boolean fits(int column, String after) {
        int end = column + flat().length();
        boolean annotated = !annotations.isEmpty() || type.startsWith(NULLABLE);
        return annotations.stream().noneMatch(Code::isBroken)
                && (!annotated || end - (" " + bare() + " " + name).length() <= LAST_BREAK)
                && end + after.length() <= Code.WIDTH;
    }

    /** {@return whether it stands on one line where components are a line each} */
    boolean fits(String after) {
        return fits(INDENT, after);
    }

    private String bare() {
        return type.startsWith(NULLABLE) ? type.substring(NULLABLE.length()) : type;
    }

    /** {@return the lines of the component, where components are a line each} */
    String lines(String after) {
        String indent = " ".repeat(INDENT);
        if (fits(after)) {
            return indent + flat() + after;
        }
        List<Code> before = new ArrayList<>(annotations);
        if (type.startsWith(NULLABLE)) {
            before.add(Code.word(NULLABLE.strip()));
        }
        String flat = before.stream().map(Code::flat).collect(Collectors.joining(" "));
        boolean together = before.stream().noneMatch(Code::isBroken) && INDENT + flat.length() <= Code.WIDTH;
        String above = together
                ? flat
                : before.stream()
                        .map(annotation -> annotation.at(INDENT, ""))
                        .collect(Collectors.joining("\n" + indent));
        return indent + above + "\n" + indent + bare() + " " + name + after;
    }
}
