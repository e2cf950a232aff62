package dev.ferro.script;

import dev.ferro.operation.CreateObject;
import dev.ferro.operation.Definition;
import dev.ferro.operation.DropObject;
import dev.ferro.operation.Extension;
import dev.ferro.operation.MaterializedView;
import dev.ferro.operation.ProgramObject;
import dev.ferro.operation.ReplaceObject;
import dev.ferro.operation.Trigger;
import dev.ferro.operation.View;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code op} that is about views, functions, triggers and extensions. Their SQL is a text that all databases
 * understand, or {@link Ddl#sql} and {@link Ddl#sqlOn}, which say it for each.
 */
abstract class ObjectOperations {

    final Recording recording;

    ObjectOperations(Recording recording) {
        this.recording = recording;
    }

    /** Creates a view: {@code sql} is its query. */
    public void createView(String name, String sql) {
        createView(name, Ddl.sql(sql));
    }

    public void createView(String name, Definition sql) {
        recording.add(new CreateObject(new View(Words.table("createView", name), Words.definition("createView", sql))));
    }

    /** Replaces a view that this migration has created, or of which only the name is known. */
    public void replaceView(String name, String after) {
        replaceView(name, Ddl.sql(after));
    }

    public void replaceView(String name, Definition after) {
        replace(
                new View(Words.table("replaceView", name), Definition.UNKNOWN),
                new View(Words.table("replaceView", name), Words.definition("replaceView", after)));
    }

    /** Replaces a view with the definition that it has. */
    public void replaceView(String name, String before, String after) {
        replaceView(name, Ddl.sql(before), Ddl.sql(after));
    }

    public void replaceView(String name, Definition before, Definition after) {
        recording.add(new ReplaceObject(
                new View(Words.table("replaceView", name), Words.definition("replaceView", before)),
                new View(Words.table("replaceView", name), Words.definition("replaceView", after))));
    }

    /** Drops a view that this migration has created, or of which only the name is known. */
    public void dropView(String name) {
        drop(new View(Words.table("dropView", name), Definition.UNKNOWN));
    }

    /** Drops a view with the definition that it has. */
    public void dropView(String name, String sql) {
        dropView(name, Ddl.sql(sql));
    }

    public void dropView(String name, Definition sql) {
        recording.add(new DropObject(new View(Words.table("dropView", name), Words.definition("dropView", sql))));
    }

    /** Creates a view whose rows are kept: {@code sql} is its query. */
    public void createMaterializedView(String name, String sql) {
        createMaterializedView(name, Ddl.sql(sql));
    }

    public void createMaterializedView(String name, Definition sql) {
        recording.add(new CreateObject(new MaterializedView(
                Words.table("createMaterializedView", name), Words.definition("createMaterializedView", sql))));
    }

    /** Replaces a view whose rows are kept that this migration has created, or of which only the name is known. */
    public void replaceMaterializedView(String name, String after) {
        replaceMaterializedView(name, Ddl.sql(after));
    }

    public void replaceMaterializedView(String name, Definition after) {
        replace(
                new MaterializedView(Words.table("replaceMaterializedView", name), Definition.UNKNOWN),
                new MaterializedView(
                        Words.table("replaceMaterializedView", name),
                        Words.definition("replaceMaterializedView", after)));
    }

    /** Replaces a view whose rows are kept with the definition that it has. */
    public void replaceMaterializedView(String name, String before, String after) {
        replaceMaterializedView(name, Ddl.sql(before), Ddl.sql(after));
    }

    public void replaceMaterializedView(String name, Definition before, Definition after) {
        recording.add(new ReplaceObject(
                new MaterializedView(
                        Words.table("replaceMaterializedView", name),
                        Words.definition("replaceMaterializedView", before)),
                new MaterializedView(
                        Words.table("replaceMaterializedView", name),
                        Words.definition("replaceMaterializedView", after))));
    }

    /** Drops a view whose rows are kept that this migration has created, or of which only the name is known. */
    public void dropMaterializedView(String name) {
        drop(new MaterializedView(Words.table("dropMaterializedView", name), Definition.UNKNOWN));
    }

    /** Drops a view whose rows are kept with the definition that it has. */
    public void dropMaterializedView(String name, String sql) {
        dropMaterializedView(name, Ddl.sql(sql));
    }

    public void dropMaterializedView(String name, Definition sql) {
        recording.add(new DropObject(new MaterializedView(
                Words.table("dropMaterializedView", name), Words.definition("dropMaterializedView", sql))));
    }

    /** Creates a function, called {@code name} or {@code name(types)}, by a whole statement. */
    public void createFunction(String signature, String sql) {
        createFunction(signature, Ddl.sql(sql));
    }

    public void createFunction(String signature, Definition sql) {
        recording.add(new CreateObject(
                Signature.parse("createFunction", signature, Words.definition("createFunction", sql))));
    }

    /** Replaces a function that this migration has created, or of which only the name is known. */
    public void replaceFunction(String signature, String after) {
        replaceFunction(signature, Ddl.sql(after));
    }

    public void replaceFunction(String signature, Definition after) {
        replace(
                Signature.parse("replaceFunction", signature, Definition.UNKNOWN),
                Signature.parse("replaceFunction", signature, Words.definition("replaceFunction", after)));
    }

    /** Replaces a function with the definition that it has. */
    public void replaceFunction(String signature, String before, String after) {
        replaceFunction(signature, Ddl.sql(before), Ddl.sql(after));
    }

    public void replaceFunction(String signature, Definition before, Definition after) {
        recording.add(new ReplaceObject(
                Signature.parse("replaceFunction", signature, Words.definition("replaceFunction", before)),
                Signature.parse("replaceFunction", signature, Words.definition("replaceFunction", after))));
    }

    /** Drops a function that this migration has created, or of which only the name is known. */
    public void dropFunction(String signature) {
        drop(Signature.parse("dropFunction", signature, Definition.UNKNOWN));
    }

    /** Drops a function with the definition that it has. */
    public void dropFunction(String signature, String sql) {
        dropFunction(signature, Ddl.sql(sql));
    }

    public void dropFunction(String signature, Definition sql) {
        recording.add(
                new DropObject(Signature.parse("dropFunction", signature, Words.definition("dropFunction", sql))));
    }

    /** Creates a trigger by a whole statement. */
    public void createTrigger(String name, String table, String sql) {
        createTrigger(name, table, Ddl.sql(sql));
    }

    public void createTrigger(String name, String table, Definition sql) {
        recording.add(new CreateObject(new Trigger(
                Words.name("createTrigger", name),
                Words.table("createTrigger", table),
                Words.definition("createTrigger", sql))));
    }

    /** Replaces a trigger that this migration has created, or of which only the name is known. */
    public void replaceTrigger(String name, String table, String after) {
        replaceTrigger(name, table, Ddl.sql(after));
    }

    public void replaceTrigger(String name, String table, Definition after) {
        replace(
                new Trigger(
                        Words.name("replaceTrigger", name), Words.table("replaceTrigger", table), Definition.UNKNOWN),
                new Trigger(
                        Words.name("replaceTrigger", name),
                        Words.table("replaceTrigger", table),
                        Words.definition("replaceTrigger", after)));
    }

    /** Replaces a trigger with the definition that it has. */
    public void replaceTrigger(String name, String table, String before, String after) {
        replaceTrigger(name, table, Ddl.sql(before), Ddl.sql(after));
    }

    public void replaceTrigger(String name, String table, Definition before, Definition after) {
        recording.add(new ReplaceObject(
                new Trigger(
                        Words.name("replaceTrigger", name),
                        Words.table("replaceTrigger", table),
                        Words.definition("replaceTrigger", before)),
                new Trigger(
                        Words.name("replaceTrigger", name),
                        Words.table("replaceTrigger", table),
                        Words.definition("replaceTrigger", after))));
    }

    /** Drops a trigger that this migration has created, or of which only the name is known. */
    public void dropTrigger(String name, String table) {
        drop(new Trigger(Words.name("dropTrigger", name), Words.table("dropTrigger", table), Definition.UNKNOWN));
    }

    /** Drops a trigger with the definition that it has. */
    public void dropTrigger(String name, String table, String sql) {
        dropTrigger(name, table, Ddl.sql(sql));
    }

    public void dropTrigger(String name, String table, Definition sql) {
        recording.add(new DropObject(new Trigger(
                Words.name("dropTrigger", name),
                Words.table("dropTrigger", table),
                Words.definition("dropTrigger", sql))));
    }

    /** Makes an extension of the server usable, unless it is already. */
    public void createExtension(String name) {
        createExtension(name, null);
    }

    /** The same, with what it brings in a schema of its own. */
    public void createExtension(String name, @Nullable String schema) {
        recording.add(new CreateObject(extension("createExtension", name, schema)));
    }

    public void dropExtension(String name) {
        drop(extension("dropExtension", name, null));
    }

    public void dropExtension(String name, @Nullable String schema) {
        recording.add(new DropObject(extension("dropExtension", name, schema)));
    }

    private static Extension extension(String call, String name, @Nullable String schema) {
        return new Extension(Words.name(call, name), Words.optionalName(call, schema));
    }

    private void replace(ProgramObject named, ProgramObject after) {
        recording.add(new ReplaceObject(recording.known().object(named), after));
    }

    private void drop(ProgramObject named) {
        recording.add(new DropObject(recording.known().object(named)));
    }
}
