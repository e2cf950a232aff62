package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of scripts, with the folders in it.
 *
 * <p>A Java file with a {@link Revision} is a script. One without is a helper that scripts may use, unless it is called
 * as scripts are: then its header is missing.
 */
public final class ScriptDirectory {

    /** As much of a file as a header usually takes. */
    private static final int HEAD = 4096;

    private static final Pattern SCRIPT_NAME = Pattern.compile("R([0-9a-f]+)_.*\\.java");

    private final Path versions;

    public ScriptDirectory(Path versions) {
        this.versions = versions;
    }

    /** {@return the scripts of several folders} A folder that lies in another one is read with it. */
    public static Scripts readAll(List<Path> folders) {
        ScriptDirectory first = new ScriptDirectory(folders.get(0));
        if (folders.size() == 1) {
            return first.read();
        }
        List<Path> there = folders.stream().filter(Files::isDirectory).toList();
        if (there.isEmpty()) {
            return first.read();
        }
        List<ScriptFile> files = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (Path folder : outermost(there)) {
            Scripts scripts = new ScriptDirectory(folder).read();
            files.addAll(scripts.files());
            unreadable.addAll(scripts.unreadable());
        }
        return new Scripts(files, unreadable);
    }

    private static List<Path> outermost(List<Path> folders) {
        List<Path> outermost = new ArrayList<>();
        for (Path folder : folders) {
            boolean inside = outermost.stream().anyMatch(folder::startsWith);
            if (!inside) {
                outermost.removeIf(other -> other.startsWith(folder));
                outermost.add(folder);
            }
        }
        return outermost;
    }

    /** {@return all scripts by their headers; nothing is compiled} Refused where there is no such folder. */
    public Scripts read() {
        if (!Files.isDirectory(versions)) {
            throw missing().refused();
        }
        Reading reading = new Reading();
        javaFiles().forEach(reading::read);
        return reading.scripts();
    }

    private Problem missing() {
        return Problem.of("scripts-folder-missing", "There is no folder of scripts.")
                .at(versions.toString())
                .because("ferro.toml says that scripts are there")
                .advise("Run `ferro init`, or set `script_location` or `version_locations` in ferro.toml.");
    }

    private List<Path> javaFiles() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(versions, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean hidden = !folder.equals(versions)
                            && folder.getFileName().toString().startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isJava(file.getFileName().toString())) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort((one, other) -> one.toString().compareTo(other.toString()));
        return files;
    }

    private static boolean isJava(String name) {
        return name.endsWith(".java") && !name.equals("package-info.java") && !name.equals("module-info.java");
    }

    /** What has been read so far. */
    private static final class Reading {

        private final List<ScriptFile> scripts = new ArrayList<>();
        private final List<Path> helpers = new ArrayList<>();
        private final List<Unreadable> unreadable = new ArrayList<>();

        void read(Path file) {
            try {
                Optional<ScriptHeader> header = header(file);
                if (header.isPresent()) {
                    scripts.add(new ScriptFile(header.get().revision(file), file));
                } else if (SCRIPT_NAME.matcher(file.getFileName().toString()).matches()) {
                    unreadable.add(new Unreadable(id(file), List.of(withoutHeader(file))));
                } else {
                    helpers.add(file);
                }
            } catch (FerroException e) {
                unreadable.add(new Unreadable(id(file), e.problems()));
            }
        }

        /** {@return the id in the name of a file that is called as scripts are} */
        private static @Nullable RevisionId id(Path file) {
            Matcher name = SCRIPT_NAME.matcher(file.getFileName().toString());
            return name.matches() ? new RevisionId(name.group(1)) : null;
        }

        Scripts scripts() {
            List<ScriptFile> files = scripts.stream()
                    .map(script -> new ScriptFile(script.revision(), script.file(), helpers))
                    .toList();
            return new Scripts(files, unreadable);
        }

        private static Optional<ScriptHeader> header(Path file) {
            try (InputStream content = Files.newInputStream(file)) {
                byte[] head = content.readNBytes(HEAD);
                Optional<ScriptHeader> header = head.length < HEAD ? Optional.empty() : early(file, text(head));
                return header.isPresent() ? header : ScriptHeader.read(file, text(head, content.readAllBytes()));
            } catch (IOException e) {
                throw Problem.of("script-not-readable", "A script cannot be read.")
                        .at(file.toString())
                        .because(e.toString())
                        .advise("Make the file readable.")
                        .refused()
                        .causedBy(e);
            }
        }

        /** What looks wrong may only be cut off: the whole file decides. */
        private static Optional<ScriptHeader> early(Path file, String head) {
            try {
                return ScriptHeader.read(file, head);
            } catch (FerroException e) {
                return Optional.empty();
            }
        }

        private static String text(byte[] head, byte... rest) {
            byte[] bytes = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, bytes, head.length, rest.length);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private static Problem withoutHeader(Path file) {
            return Problem.of("script-without-header", "`" + file.getFileName() + "` has no `@Revision`.")
                    .at(file.toString())
                    .because("it is called as scripts are, and a script says by `@Revision` where it belongs")
                    .advise("Put `@Revision(id = \"…\", revises = \"…\")` above the class, or rename the file.");
        }
    }
}
