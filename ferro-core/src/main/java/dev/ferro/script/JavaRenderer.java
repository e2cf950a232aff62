package dev.ferro.script;

import dev.ferro.revision.RevisionId;
import dev.ferro.script.Code.Braces;
import dev.ferro.script.Code.Call;
import dev.ferro.script.Code.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a migration as the Java class that records it. */
public final class JavaRenderer {

    /** {@return the text of the script, formatted} */
    public String render(NewScript script) {
        Vocabulary words = new Vocabulary();
        script.kept().forEach(kept -> kept.imports().forEach(words::also));
        Parts upgrade = Parts.of(words, new KnownSchema(), script, "upgrade", script.upgrade());
        Parts downgrade = Parts.of(words, KnownSchema.after(script.upgrade()), script, "downgrade", script.downgrade());
        StringBuilder text = new StringBuilder();
        if (!script.packageName().isEmpty()) {
            text.append("package ").append(script.packageName()).append(";\n\n");
        }
        return text.append(words.imports())
                .append('\n')
                .append(script.message().isBlank() ? "" : Comments.javadoc(script.message()))
                .append(header(script))
                .append("public final class ")
                .append(ScriptName.of(script))
                .append(" implements Migration {\n\n")
                .append(upgrade.method())
                .append('\n')
                .append(downgrade.method())
                .append(upgrade.classes())
                .append(downgrade.classes())
                .append(script.kept().stream().map(KeptScript::member).collect(Collectors.joining()))
                .append("}\n")
                .toString();
    }

    /** {@return the name of the script's file} */
    public static String fileName(NewScript script) {
        return ScriptName.of(script) + ".java";
    }

    private static String header(NewScript script) {
        List<Code> values = new ArrayList<>();
        values.add(value("id", Literals.string(script.id().value())));
        addArray(values, "revises", texts(script.revises()));
        addArray(values, "dependsOn", script.dependsOn());
        addArray(values, "labels", script.labels());
        addArray(values, "replaces", texts(script.replaces()));
        values.add(value("created", Literals.string(script.created().toString())));
        boolean hasArray = values.stream().anyMatch(value -> value.flat().endsWith("}"));
        return Layout.annotation(new Call("@Revision", values), hasArray);
    }

    private static List<String> texts(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private static void addArray(List<Code> values, String name, List<String> texts) {
        List<String> literals = texts.stream().map(Literals::string).toList();
        if (literals.size() == 1) {
            values.add(value(name, literals.get(0)));
        } else if (!literals.isEmpty()) {
            values.add(new Braces(name, literals));
        }
    }

    private static Code value(String name, String literal) {
        return new Word(name + " = " + literal);
    }
}
