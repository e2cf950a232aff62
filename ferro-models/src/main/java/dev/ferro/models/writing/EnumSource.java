package dev.ferro.models.writing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes an enum whose constants are called by the labels, or carry them where labels are no constants.
 *
 * @param packageName its package, or nothing
 * @param name its name
 * @param labels the labels, in order
 */
record EnumSource(String packageName, String name, List<String> labels) {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    ModelFile file() {
        boolean plain =
                labels.stream().allMatch(label -> CONSTANT.matcher(label).matches());
        String text = plain ? plain() : labelled();
        return new ModelFile(name, text, List.of());
    }

    private String head() {
        return packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
    }

    private static String comment() {
        return "/** One of the labels that the database knows. */\n";
    }

    private String plain() {
        return head() + comment() + "public enum " + name + " {\n    " + String.join(",\n    ", labels) + "\n}\n";
    }

    private String labelled() {
        Taken taken = new Taken(Set.of());
        String constants = labels.stream()
                .map(label -> taken.free(JavaNames.constantName(label)) + "(" + Literals.text(label) + ")")
                .collect(Collectors.joining(",\n    "));
        return head() + """
                import dev.ferro.annotations.EnumValue;

                %3$spublic enum %1$s {
                    %2$s;

                    @EnumValue
                    private final String label;

                    %1$s(String label) {
                        this.label = label;
                    }

                    public String label() {
                        return label;
                    }
                }
                """.formatted(name, constants, comment());
    }
}
