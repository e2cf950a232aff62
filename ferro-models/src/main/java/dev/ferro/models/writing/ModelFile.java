package dev.ferro.models.writing;

import java.util.List;

/**
 * A source file to be written.
 *
 * @param className the class in it, and so the file's name
 * @param text the whole text
 * @param remarks what the class cannot say, a sentence each
 */
public record ModelFile(String className, String text, List<String> remarks) {

    public ModelFile {
        remarks = List.copyOf(remarks);
    }

    public String fileName() {
        return className + ".java";
    }
}
