package dev.ferro.cli;

/** Scripts for histories that tests make up. */
final class ScriptText {

    static final String USERS = "op.createTable(\"users\", column(\"id\", integer()).notNull(),"
            + " column(\"username\", varchar(50)), primaryKey(\"pk_users\", \"id\"));";

    static final String NO_USERS = "op.dropTable(\"users\");";

    private ScriptText() {}

    /** Writes a script into the history of a workbench. */
    static void write(Workbench bench, String id, String revises, String upgrade, String downgrade) {
        String parents = revises.isEmpty() ? "" : ", revises = \"" + revises + "\"";
        bench.write(
                "migrations/versions/R" + id + "_step.java", """
                import static dev.ferro.script.Ddl.column;
                import static dev.ferro.script.Ddl.integer;
                import static dev.ferro.script.Ddl.primaryKey;
                import static dev.ferro.script.Ddl.varchar;

                import dev.ferro.script.Migration;
                import dev.ferro.script.Operations;
                import dev.ferro.script.Revision;

                /** Step %s. */
                @Revision(id = "%s"%s)
                public final class R%s_step implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {
                        %s
                    }
                }
                """.formatted(id, id, parents, id, upgrade, downgrade));
    }
}
