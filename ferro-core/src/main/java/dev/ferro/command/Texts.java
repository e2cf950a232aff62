package dev.ferro.command;

/** Longer texts that commands write into files. */
final class Texts {

    private Texts() {}

    static String readme(String location) {
        return """
                # Migrations

                Ferro keeps this project's database in step with its model classes. Each script in `versions/` is one
                step; its header names the step before it.

                | to | type |
                |---|---|
                | write a script from what changed in the models | `ferro revision --autogenerate -m "Add tags"` |
                | write an empty script | `ferro revision -m "Add admin user"` |
                | move the database forward | `ferro upgrade head` |
                | take the last step back | `ferro downgrade -1` |
                | see where the database is, and what is pending | `ferro status` |
                | join two heads, after a pull | `ferro merge` |
                | see whether models and database agree | `ferro check` |

                Read a generated script before it runs, and commit it: `%s/` belongs to the sources. A script that has
                run anywhere but on your own machine is not edited any more; the next change is a new script.
                """.formatted(location);
    }
}
