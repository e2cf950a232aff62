package dev.ferro.script;

import java.nio.file.Path;

/**
 * A class as the compiler wrote it.
 *
 * @param name the binary name
 * @param bytes the class file
 * @param source the Java file it comes from
 */
@SuppressWarnings("ArrayRecordComponent") // class files are looked up by name, never compared
public record CompiledClass(String name, byte[] bytes, Path source) {}
