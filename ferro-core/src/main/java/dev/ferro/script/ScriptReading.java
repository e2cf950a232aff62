package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.Revision;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.Unreadable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads files one by one, and tells scripts from helpers and from scripts whose headers cannot be used. */
final class ScriptReading {

    /** As much of a file as a header usually takes. */
    private static final int HEAD = 1024;

    private static final Pattern SCRIPT_NAME = Pattern.compile("R([0-9a-f]+)_.*\\.(?:java|sql)");

    private final boolean stamping;
    private boolean opened;
    private final byte[] head = new byte[HEAD];
    private final List<ReadHeader> headers = new ArrayList<>();
    private final List<ScriptFile> scripts = new ArrayList<>();
    private final List<Path> helpers = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    private ScriptReading(boolean stamping) {
        this.stamping = stamping;
    }

    /** {@return what there is in some files} All of them are opened. */
    static ScriptReading of(List<File> files) {
        ScriptReading reading = new ScriptReading(false);
        for (File file : files) {
            reading.read(file.toPath(), null);
        }
        return reading;
    }

    /** {@return what there is in some files} Those that are as they were when they were last read are not opened. */
    static ScriptReading ofKnown(List<KnownFile> files) {
        ScriptReading reading = new ScriptReading(true);
        for (KnownFile file : files) {
            reading.read(file.file().toPath(), file.header());
        }
        return reading;
    }

    private void read(Path file, @Nullable ReadHeader known) {
        try {
            FileStamp stamp = stamping ? FileStamp.of(file) : null;
            if (known == null || stamp == null || !known.stamp().isSame(stamp)) {
                look(file, stamp);
            } else {
                headers.add(known);
                scripts.add(new ScriptFile(known.revision(), file));
            }
        } catch (IOException e) {
            readOther(file, e);
        } catch (FerroException e) {
            unreadable.add(new Unreadable(id(file), e.problems()));
        }
    }

    /** @param stamp what the file was like before it was opened, if somebody wants to know */
    private void look(Path file, @Nullable FileStamp stamp) throws IOException {
        opened = true;
        Optional<ScriptHeader> header = header(file);
        if (header.isPresent()) {
            Revision revision = header.get().revision(file);
            scripts.add(new ScriptFile(revision, file));
            if (stamp != null) {
                headers.add(new ReadHeader(stamp, revision));
            }
        } else if (SCRIPT_NAME.matcher(file.getFileName().toString()).matches()) {
            unreadable.add(new Unreadable(id(file), List.of(withoutHeader(file))));
        } else if (ScriptFormat.of(file) == ScriptFormat.JAVA) {
            helpers.add(file);
        }
    }

    /** A folder may be called as files are. */
    private void readOther(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            JavaFiles.in(file.toFile()).forEach(inner -> read(inner.toPath(), null));
        } else {
            unreadable.add(new Unreadable(id(file), List.of(notReadable(file, failure))));
        }
    }

    private Optional<ScriptHeader> header(Path file) throws IOException {
        try (InputStream content = new FileInputStream(file.toString())) {
            int length = Math.max(0, content.read(head));
            Optional<ScriptHeader> header = ScriptHeader.early(file, text(head, length));
            return header.isPresent() ? header : ScriptHeader.read(file, whole(length, content));
        }
    }

    private String whole(int length, InputStream content) throws IOException {
        byte[] rest = content.readAllBytes();
        byte[] whole = Arrays.copyOf(head, length + rest.length);
        System.arraycopy(rest, 0, whole, length, rest.length);
        return text(whole, whole.length);
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** {@return the id in the name of a file that is called as scripts are} */
    private static @Nullable RevisionId id(Path file) {
        Matcher name = SCRIPT_NAME.matcher(file.getFileName().toString());
        return name.matches() ? new RevisionId(name.group(1)) : null;
    }

    private static Problem notReadable(Path file, IOException failure) {
        return Problem.of("script-not-readable", "A script cannot be read.")
                .at(file.toString())
                .because(failure.toString())
                .advise("Make the file readable.");
    }

    private static Problem withoutHeader(Path file) {
        ScriptFormat format = ScriptFormat.of(file);
        return Problem.of("script-without-header", "`" + file.getFileName() + "` has no " + format.mark() + ".")
                .at(file.toString())
                .because("it is called as scripts are, and a script says by " + format.mark() + " where it belongs")
                .advise(format.advice());
    }

    /** {@return what the headers of the scripts say, if it is to be known the next time} */
    List<ReadHeader> headers() {
        return headers;
    }

    /** {@return whether something had to be read out of a file} */
    boolean hasOpened() {
        return opened;
    }

    List<ScriptFile> scripts() {
        return scripts;
    }

    List<Path> helpers() {
        return helpers;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }
}
