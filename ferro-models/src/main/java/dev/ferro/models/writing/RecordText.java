package dev.ferro.models.writing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a record's file.
 *
 * @param packageName its package, or nothing
 * @param imports the classes to import, in order
 * @param comment what the record is, in a sentence
 * @param remarks what it cannot say
 * @param model the annotation that makes it a model
 * @param name its name
 * @param components its components
 */
record RecordText(
        String packageName,
        Collection<String> imports,
        String comment,
        List<String> remarks,
        Code model,
        String name,
        List<Component> components) {

    String text() {
        StringBuilder text = new StringBuilder(packageName.isEmpty() ? "" : "package " + packageName + ";\n\n");
        imports.forEach(name -> text.append("import ").append(name).append(";\n"));
        text.append("\n/** ").append(comment).append(" */\n");
        remarks.forEach(
                remark -> text.append("// ").append(Literals.comment(remark)).append('\n'));
        return text.append(model.at(0, "")).append('\n').append(body()).toString();
    }

    private String body() {
        String start = "public record " + name + "(";
        String flat = components.stream().map(Component::flat).collect(Collectors.joining(", "));
        if (isOneLine(start.length())) {
            return start + flat + ") {}\n";
        }
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < components.size(); i++) {
            String after = i + 1 < components.size() ? "," : ") {}";
            // what takes several lines has a blank one on each side
            boolean apart = i > 0
                    && !(components.get(i).fits(after) && components.get(i - 1).fits(","));
            text.append(apart ? "\n\n" : "\n").append(components.get(i).lines(after));
        }
        return text.append('\n').toString();
    }

    private boolean isOneLine(int start) {
        int column = start;
        boolean fits = true;
        for (Component component : components) {
            fits = fits && component.fits(column, ") {}");
            column += component.flat().length() + ", ".length();
        }
        return fits;
    }
}
