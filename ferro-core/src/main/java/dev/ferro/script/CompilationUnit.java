package dev.ferro.script;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Sources whose classes are kept together: a script, or the helpers of all scripts.
 *
 * @param name what tells it from other units, whatever it says
 * @param key a hash of all that its classes depend on
 * @param sources the Java files, as far as they have been read
 */
record CompilationUnit(String name, String key, List<JavaSource> sources) {

    /** {@return the unit of a script that has not been compiled yet, as far as anybody knows} */
    static CompilationUnit script(Path file, byte[] content, String environment) {
        String name = file.getFileName().toString();
        return new CompilationUnit(
                name.substring(0, name.length() - ".java".length()),
                environment.substring(0, 16) + fingerprint(content),
                List.of());
    }

    /** Two checksums that have nothing in common, and the length: what a processor does fast, a thousand times. */
    private static String fingerprint(byte[] content) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(content);
        other.update(content);
        return HexFormat.of().toHexDigits((int) one.getValue())
                + HexFormat.of().toHexDigits((int) other.getValue())
                + HexFormat.of().toHexDigits(content.length);
    }

    CompilationUnit with(JavaSource source) {
        return new CompilationUnit(name, key, List.of(source));
    }

    static CompilationUnit helpers(List<JavaSource> sources, String environment) {
        Digest digest = new Digest().with(environment);
        sources.forEach(
                source -> digest.with(source.file().getFileName().toString()).with(source.text()));
        return new CompilationUnit("helpers", digest.hex().substring(0, 32), sources);
    }

    /** {@return the name under which exactly these classes are kept} */
    String entry() {
        return name + "-" + key;
    }
}
