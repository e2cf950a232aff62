package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * A name on the class path, behind which there may be several files or folders: one in each of its folders and jars.
 *
 * @param name the name, with slashes
 * @param loader what finds it
 */
record ClassPathPlace(String name, ClassLoader loader) {

    /** {@return what there is of it, in the order of the class path} */
    List<URL> parts() {
        try {
            return Collections.list(loader.getResources(name));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** {@return the folder or jar that a part of it is in} */
    String root(URL part) {
        String text = part.toString();
        return text.substring(0, text.length() - name.length() - (text.endsWith("/") && !name.endsWith("/") ? 1 : 0));
    }

    /** {@return the content of the first file of the name; empty if there is none} */
    Optional<byte[]> content() {
        try (InputStream stream = loader.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** {@return the content of one file of the name} A jar stays open no longer than that. */
    byte[] content(URL part) {
        try {
            URLConnection connection = part.openConnection();
            connection.setUseCaches(false);
            try (InputStream stream = connection.getInputStream()) {
                return stream.readAllBytes();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** {@return the names of the files in a part that is a folder, and in the folders in it} */
    List<String> files(URL part) {
        try {
            if (part.getProtocol().equals("file")) {
                List<String> files = new ArrayList<>();
                addFiles(new File(part.toURI()), name, files);
                return files;
            }
            URLConnection connection = part.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return filesOfJar(jar);
            }
        } catch (IOException | URISyntaxException e) {
            throw unreadable(e);
        }
        throw notListable(part);
    }

    /** What {@code Files.walk} does is felt when an application starts. */
    private static void addFiles(File folder, String prefix, List<String> files) throws IOException {
        File[] found = folder.listFiles();
        if (found == null) {
            throw new NotDirectoryException(folder.getPath());
        }
        Arrays.sort(found);
        for (File file : found) {
            String path = prefix + "/" + file.getName();
            if (file.isDirectory()) {
                addFiles(file, path, files);
            } else {
                files.add(path);
            }
        }
    }

    private List<String> filesOfJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith(name + "/") && !entry.endsWith("/"))
                    .sorted()
                    .toList();
        }
    }

    private FerroException notListable(URL part) {
        return Problem.of("scripts-location-unlistable", "The scripts in `classpath:" + name + "` cannot be listed.")
                .at(part.toString())
                .because("this class path is neither of folders nor of jars")
                .advise("Run `ferro index` in the build: what it writes names the scripts.")
                .refused();
    }

    private UncheckedIOException unreadable(Exception cause) {
        return new UncheckedIOException(new IOException("`classpath:" + name + "` cannot be read", cause));
    }
}
