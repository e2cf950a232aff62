package dev.ferro.cli;

import dev.ferro.testing.TestDatabases;

/** Histories of scripts to be squashed. */
final class SquashHistory {

    static final String FOLDER = "migrations/versions/R";

    private SquashHistory() {}

    static Workbench bench(TestDatabases kind) {
        Workbench bench = Workbench.on(kind);
        return bench.write("ferro.toml", "url = \"" + bench.url() + "\"\n");
    }

    static void script(Workbench bench, String id, String header, String upgrade, String downgrade) {
        bench.write(FOLDER + id + ".java", """
                import static dev.ferro.script.Ddl.bigint;
                import static dev.ferro.script.Ddl.column;
                import static dev.ferro.script.Ddl.primaryKey;
                import static dev.ferro.script.Ddl.text;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Step %1$s. */
                @Revision(id = "%1$s"%2$s)
                public final class R%1$s implements Migration {
                    public void upgrade(Operations op) {
                        %3$s
                    }

                    public void downgrade(Operations op) {
                        %4$s
                    }
                }
                """.formatted(id, header, upgrade, downgrade));
    }

    /** A table with rows, and what is done to it and beside it. */
    static Workbench history(Workbench bench) {
        script(
                bench,
                "aaaa1111",
                "",
                "op.createTable(\"users\", column(\"id\", bigint()).notNull(), column(\"username\", text()),"
                        + " primaryKey(\"pk_users\", \"id\"));",
                "op.dropTable(\"users\");");
        script(
                bench,
                "bbbb1111",
                ", revises = \"aaaa1111\"",
                "op.addColumn(\"users\", column(\"role\", text()).notNull().defaultsTo(\"'USER'\"));",
                "op.dropColumn(\"users\", \"role\");");
        script(
                bench,
                "bbbb2222",
                ", revises = \"bbbb1111\"",
                "op.alterColumn(\"users\", column(\"role\", text()).notNull().defaultsTo(\"'USER'\"),"
                        + " column(\"role\", text()).notNull()); op.createTable(\"posts\", column(\"id\", bigint()));",
                "op.dropTable(\"posts\"); op.alterColumn(\"users\", column(\"role\", text()).notNull(),"
                        + " column(\"role\", text()).notNull().defaultsTo(\"'USER'\"));");
        script(
                bench,
                "bbbb3333",
                ", revises = \"bbbb2222\"",
                "op.addColumn(\"posts\", column(\"body\", text()).notNull()); op.createIndex(\"ix_body\", \"posts\","
                        + " \"body\");",
                "op.dropIndex(\"ix_body\", \"posts\"); op.dropColumn(\"posts\", \"body\");");
        return bench;
    }

    static void addAnother(Workbench bench) {
        script(
                bench,
                "cccc1111",
                ", revises = \"bbbb3333\"",
                "op.addColumn(\"users\", column(\"about\", text()));",
                "op.dropColumn(\"users\", \"about\");");
    }
}
