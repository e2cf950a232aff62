package dev.ferro.maven;

import dev.ferro.cli.Main;
import dev.ferro.cli.Surroundings;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: a command line, run with the project's class path and the server's user. */
abstract class FerroMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private @Nullable Settings settings;

    @Inject
    private @Nullable SettingsDecrypter decrypter;

    /** The configuration; else {@code ferro.toml}, looked for upwards from the project's folder. */
    @Parameter(property = "ferro.config")
    private @Nullable File config;

    /** The environment of {@code ferro.toml} that is laid over the rest. */
    @Parameter(property = "ferro.env")
    private @Nullable String env;

    /** One of several databases of {@code ferro.toml}. */
    @Parameter(property = "ferro.database")
    private @Nullable String database;

    /** The database, in place of the configured one. */
    @Parameter(property = "ferro.url")
    private @Nullable String url;

    /** Who connects, in place of whom the URL names. */
    @Parameter(property = "ferro.user")
    private @Nullable String user;

    /** The password of that user. */
    @Parameter(property = "ferro.password")
    private @Nullable String password;

    /** The server of {@code settings.xml} that has user and password, encrypted or not. */
    @Parameter(property = "ferro.serverId")
    private @Nullable String serverId;

    /** Says more, and shows the stack trace of an error. */
    @Parameter(property = "ferro.verbose", defaultValue = "false")
    private boolean verbose;

    /** Does nothing. */
    @Parameter(property = "ferro.skip", defaultValue = "false")
    private boolean skip;

    /** Further words of the command line, such as {@code --plan}. */
    @Parameter(property = "ferro.arguments")
    private @Nullable List<String> arguments;

    /** {@return the command line, but for what all commands take} */
    abstract Words words();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, since ferro.skip says so.");
            return;
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        List<String> classPath = classPath();
        try (URLClassLoader loader = loader(classPath)) {
            Thread.currentThread().setContextClassLoader(loader);
            run(words().with(global()).with(Objects.requireNonNullElse(arguments, List.of())), classPath);
            end();
        } catch (IOException failure) {
            throw new MojoExecutionException("The class path cannot be closed.", failure);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void run(Words words, List<String> classPath) throws MojoFailureException {
        StringBuilder complaint = new StringBuilder();
        int exitCode;
        try (PrintStream out = lines(this::answer);
                PrintStream err = lines(line -> complaint.append(line).append('\n'))) {
            Surroundings.Build build = new Surroundings.Build(classPath, user(), password());
            exitCode = Main.run(new Surroundings(folder(), System.getenv(), out, err, null, build), words.toArray());
        }
        if (exitCode != 0) {
            String reason = complaint.toString().strip();
            throw new MojoFailureException(reason.isEmpty() ? "`ferro " + words + "` says no; see above." : reason);
        }
        complaint.toString().lines().forEach(line -> getLog().info(line));
    }

    /** What a command answers; a goal may have other plans for it. */
    void answer(String line) {
        getLog().info(line);
    }

    /** Called once the command has ended well. */
    void end() throws MojoExecutionException {}

    private static PrintStream lines(Consumer<String> reader) {
        return new PrintStream(new LineStream(reader), false, StandardCharsets.UTF_8);
    }

    final Path folder() {
        return Objects.requireNonNull(project).getBasedir().toPath();
    }

    private List<String> global() {
        Words words = new Words()
                .option("--config", config == null ? null : config.toString())
                .option("--env", env)
                .option("--database", database)
                .option("--url", url)
                .flag("--verbose", verbose)
                .option("--color", "never");
        return words.all();
    }

    /** The classes that are compiled already; before that phase there are none. */
    private List<String> classPath() throws MojoExecutionException {
        try {
            List<String> there = new ArrayList<>();
            for (String entry : Objects.requireNonNull(project).getRuntimeClasspathElements()) {
                if (new File(entry).exists()) {
                    there.add(entry);
                }
            }
            return there;
        } catch (DependencyResolutionRequiredException failure) {
            throw new MojoExecutionException("The project's class path is not resolved.", failure);
        }
    }

    /** A driver of the project's own is found by it. */
    private static URLClassLoader loader(List<String> classPath) throws MojoExecutionException {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath) {
            try {
                urls.add(new File(entry).toURI().toURL());
            } catch (MalformedURLException failure) {
                throw new MojoExecutionException("`" + entry + "` is no place.", failure);
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), FerroMojo.class.getClassLoader());
    }

    private @Nullable String user() throws MojoFailureException {
        Server server = server();
        return user != null || server == null ? user : server.getUsername();
    }

    private @Nullable String password() throws MojoFailureException {
        Server server = server();
        return password != null || server == null ? password : server.getPassword();
    }

    private @Nullable Server server() throws MojoFailureException {
        if (serverId == null) {
            return null;
        }
        Server server = Objects.requireNonNull(settings).getServer(serverId);
        if (server == null) {
            throw new MojoFailureException(
                    "settings.xml has no server `" + serverId + "`, which ferro.serverId names.");
        }
        return Objects.requireNonNull(decrypter)
                .decrypt(new DefaultSettingsDecryptionRequest(server))
                .getServer();
    }
}
