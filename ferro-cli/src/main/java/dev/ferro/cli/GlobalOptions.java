package dev.ferro.cli;

import java.util.List;

/** The options that every command takes, before or after its name. */
final class GlobalOptions {

    static final OptionModel HELP = OptionModel.flag("--help", "-h", "show this");

    static final List<OptionModel> ALL = List.of(
            OptionModel.of("--config", "-c", "FILE", "the configuration; else `ferro.toml`, looked for upwards"),
            OptionModel.of("--env", "-e", "NAME", "lay the table `[environments.NAME]` over the rest")
                    .completing(Completing.ENVIRONMENTS),
            OptionModel.of("--database", "-d", "NAME", "one of several databases; else all, in the file's order")
                    .completing(Completing.DATABASES),
            OptionModel.of("--url", "URL", "the database, in place of the configured one"),
            OptionModel.flag("--json", "answer with one JSON document"),
            OptionModel.flag("--quiet", "-q", "no progress; answers still print"),
            OptionModel.flag("--verbose", "-v", "say more; show the stack trace of an error"),
            OptionModel.of("--color", "WHEN", "auto, always or never")
                    .completing(Completing.words("auto", "always", "never")),
            HELP,
            OptionModel.flag("--version", "show Ferro's version"));

    private GlobalOptions() {}
}
