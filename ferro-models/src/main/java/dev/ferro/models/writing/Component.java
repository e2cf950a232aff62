package dev.ferro.models.writing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A component of a record.
 *
 * @param annotations the annotations before its type
 * @param type its type, with {@code @Nullable} where it may be null
 * @param name its name
 */
record Component(List<Code> annotations, String type, String name) {

    private static final int INDENT = 8;

    String flat() {
        String before =
                annotations.stream().map(annotation -> annotation.flat() + " ").collect(Collectors.joining());
        return before + type + " " + name;
    }

    /** {@return the lines of the component, where components are a line each} */
    String lines(String after) {
        String indent = " ".repeat(INDENT);
        if (INDENT + flat().length() + after.length() <= Code.WIDTH) {
            return indent + flat() + after;
        }
        String before = annotations.stream()
                .map(annotation -> annotation.at(INDENT, ""))
                .collect(Collectors.joining("\n" + indent));
        return indent + before + "\n" + indent + indent + type + " " + name + after;
    }
}
