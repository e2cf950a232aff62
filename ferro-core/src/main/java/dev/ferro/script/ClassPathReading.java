package dev.ferro.script;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.revision.RevisionId;
import dev.ferro.revision.Unreadable;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the scripts on a class path: those that an index names, and, in folders and in jars without one, those that are there. */
final class ClassPathReading {

    private static final String SCRIPT_NAME = "(?:.*/)?R([0-9a-f]+)_[^/]*\\.(?:class|sql)";

    private final ClassLoader loader;
    private final Map<String, IndexedScript> indexed = new TreeMap<>();
    private final Set<String> indexedRoots = new TreeSet<>();
    private final Map<String, ScriptFile> scripts = new LinkedHashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    ClassPathReading(ClassLoader loader) {
        this.loader = loader;
        ClassPathPlace index = new ClassPathPlace(ScriptIndex.NAME, loader);
        for (URL part : index.parts()) {
            indexedRoots.add(index.root(part));
            for (IndexedScript script : ScriptIndex.read(index.content(part), part.toString())) {
                indexed.putIfAbsent(script.resource(), script);
            }
        }
    }

    /** Reads the scripts below a name. */
    void read(String location) {
        ClassPathPlace place = new ClassPathPlace(location, loader);
        boolean named = false;
        for (IndexedScript script : indexed.values()) {
            if (script.resource().startsWith(location + "/")) {
                named = true;
                add(script.resource(), script.revision());
            }
        }
        List<URL> parts = place.parts();
        if (!named && parts.isEmpty()) {
            throw missing(location);
        }
        for (URL part : parts) {
            // in a folder there may be scripts that were compiled after the index was written
            if (part.getProtocol().equals("file") || !indexedRoots.contains(place.root(part))) {
                for (String name : place.files(part)) {
                    if (!scripts.containsKey(name)) {
                        look(name);
                    }
                }
            }
        }
    }

    private void add(String resource, dev.ferro.revision.Revision revision) {
        scripts.putIfAbsent(resource, new ScriptFile(revision, Path.of(resource)));
    }

    private void look(String resource) {
        try {
            Optional<ScriptHeader> header = header(resource);
            if (header.isPresent()) {
                add(resource, header.get().revision(Path.of(resource)));
            } else if (id(resource) != null) {
                unreadable.add(new Unreadable(id(resource), List.of(withoutHeader(resource))));
            }
        } catch (FerroException e) {
            unreadable.add(new Unreadable(id(resource), e.problems()));
        }
    }

    private Optional<ScriptHeader> header(String resource) {
        if (resource.endsWith(".sql")) {
            byte[] content = new ClassPathPlace(resource, loader).content().orElseThrow(() -> missing(resource));
            Path file = Path.of(resource);
            return ScriptHeader.read(file, JavaSource.of(file, content).text());
        }
        return ClassPathName.isClass(resource) && resource.indexOf('$') < 0
                ? ClassHeader.of(type(resource), Path.of(resource))
                : Optional.empty();
    }

    private Class<?> type(String resource) {
        ScriptClass script = new ScriptClass(ClassPathName.className(resource), resource);
        try {
            return Class.forName(script.name(), false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw script.refused("`" + script.name() + "` cannot be loaded.", "Build the application again.")
                    .causedBy(e);
        }
    }

    /** Asked of what cannot be read alone, so that the pattern is not made at each start. */
    private static @Nullable RevisionId id(String resource) {
        Matcher name = Pattern.compile(SCRIPT_NAME).matcher(resource);
        return name.matches() && resource.indexOf('$') < 0 ? new RevisionId(name.group(1)) : null;
    }

    private static Problem withoutHeader(String resource) {
        ScriptFormat format = ScriptFormat.of(Path.of(resource));
        return Problem.of("script-without-header", "`" + resource + "` has no " + format.mark() + ".")
                .at("classpath:" + resource)
                .because("it is called as scripts are, and a script says by " + format.mark() + " where it belongs")
                .advise(format.advice());
    }

    private static FerroException missing(String location) {
        return Problem.of("scripts-location-missing", "There are no scripts in `classpath:" + location + "`.")
                .because("neither a folder or jar of the class path has such a place, nor does an index name it")
                .advise("Name the place where the build puts the scripts, as in"
                        + " `classpath:migrations/versions`, or let `ferro index` put them there.")
                .refused();
    }

    Scripts scripts() {
        return new Scripts(List.copyOf(scripts.values()), unreadable);
    }

    /** {@return the scripts that the indexes name} */
    List<IndexedScript> indexed() {
        return List.copyOf(indexed.values());
    }

    /** {@return the checksums that the indexes tell} */
    Map<String, String> checksums() {
        Map<String, String> checksums = new LinkedHashMap<>();
        indexed.forEach((resource, script) -> checksums.put(resource, script.checksum()));
        return checksums;
    }
}
