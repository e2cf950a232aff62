package dev.ferro.testing;

import dev.ferro.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Random schemas that a database accepts, and random changes of them. The same seed always gives the same schemas.
 *
 * <p>Values are made by their whole constructors: what a column, a table or an index learns to say must be said here
 * too, before anything compiles.
 */
public final class RandomSchemas {

    private final Tools tools;
    private final Profile profile;
    private final List<Edit> edits = new ArrayList<>();

    public RandomSchemas(long seed, Profile profile) {
        this.tools = Tools.of(seed, profile);
        this.profile = profile;
        edits.addAll(new TableEdits(tools).all());
        edits.addAll(new ColumnEdits(tools).all());
        edits.addAll(new TypeEdits(tools).all());
        edits.addAll(new ConstraintEdits(tools).all());
        edits.addAll(new ExclusionEdits(tools).all());
        edits.addAll(new IndexEdits(tools).all());
        edits.addAll(new EnumEdits(tools).all());
        edits.addAll(new SequenceEdits(tools).all());
    }

    /** {@return a schema of one to six tables} */
    public Schema next() {
        return next(0);
    }

    /** {@return a schema of some tables more} */
    public Schema next(int more) {
        Schema schema = new Schema(List.of(), List.of(), List.of(), List.of());
        for (int rest = tools.dice().between(0, 2); rest > 0; rest--) {
            schema = new EnumEdits(tools).create(schema);
        }
        for (int rest = tools.dice().between(0, 2); rest > 0; rest--) {
            schema = new SequenceEdits(tools).create(schema);
        }
        for (int rest = more + tools.dice().between(1, 6); rest > 0; rest--) {
            schema = schema.withTable(new RandomTables(tools).table(schema));
        }
        for (int rest = tools.dice().between(0, 2 * schema.tables().size()); rest > 0; rest--) {
            schema =
                    Edit.ofTable(tools.dice(), tools.elements()::withForeignKey).apply(schema);
        }
        return Validity.restore(schema, profile);
    }

    /** {@return the schema after one to eight edits} */
    public Schema mutate(Schema schema) {
        Schema edited = schema;
        for (int rest = tools.dice().between(1, 8); rest > 0; rest--) {
            edited = Validity.restore(tools.dice().pick(edits).apply(edited), profile);
        }
        return edited;
    }
}
