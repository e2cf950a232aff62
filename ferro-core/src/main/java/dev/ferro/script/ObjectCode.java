package dev.ferro.script;

import dev.ferro.operation.Definition;
import dev.ferro.operation.Extension;
import dev.ferro.operation.MaterializedView;
import dev.ferro.operation.ProgramObject;
import dev.ferro.operation.ReplaceObject;
import dev.ferro.operation.StoredFunction;
import dev.ferro.operation.Trigger;
import dev.ferro.operation.View;
import dev.ferro.script.Code.Call;
import dev.ferro.script.Code.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a script writes a view, a function, a trigger or an extension: as arguments of the call that is about it. What is
 * known by its name alone has no definition among them.
 *
 * @param words what makes the expressions
 * @param explicit whether SQL that all databases share is marked as a definition, too
 */
record ObjectCode(Vocabulary words, boolean explicit) implements ProgramObject.Visitor<List<Code>> {

    /** {@return the end of the names of the calls that are about an object} */
    static String kind(ProgramObject object) {
        return object.accept(new Kind());
    }

    /** {@return the arguments that replace an object; what it is before goes without saying where it is known} */
    List<Code> replacement(ReplaceObject op, ProgramObject known) {
        if (op.before().equals(known)) {
            return op.after().accept(this);
        }
        ObjectCode both = new ObjectCode(words, true);
        List<Code> after = op.after().accept(both);
        List<Code> arguments = new ArrayList<>(op.before().accept(both));
        arguments.add(after.get(after.size() - 1));
        return arguments;
    }

    @Override
    public List<Code> view(View view) {
        return with(view.query(), words.name(view.name()));
    }

    @Override
    public List<Code> materializedView(MaterializedView view) {
        return with(view.query(), words.name(view.name()));
    }

    @Override
    public List<Code> function(StoredFunction function) {
        return with(function.statement(), words.text(Signature.print(function)));
    }

    @Override
    public List<Code> trigger(Trigger trigger) {
        return with(trigger.statement(), words.text(trigger.name()), words.name(trigger.table()));
    }

    @Override
    public List<Code> extension(Extension extension) {
        Code name = words.text(extension.name());
        return extension.schema() == null ? List.of(name) : List.of(name, words.text(extension.schema()));
    }

    private List<Code> with(Definition definition, Code... name) {
        List<Code> arguments = new ArrayList<>(List.of(name));
        if (definition.isKnown()) {
            boolean plain = definition.own().isEmpty() && !explicit;
            arguments.add(plain ? words.text(definition.common()) : definition(definition));
        }
        return arguments;
    }

    private Code definition(Definition definition) {
        List<Call> calls = new ArrayList<>();
        if (definition.common() != null) {
            calls.add(words.ddl("sql", words.text(definition.common())));
        }
        for (Map.Entry<String, String> own : definition.own().entrySet()) {
            List<Code> arguments = List.of(words.text(own.getKey()), words.text(own.getValue()));
            calls.add(calls.isEmpty() ? words.ddl("sqlOn", arguments) : new Call("on", arguments));
        }
        return calls.size() == 1 ? calls.get(0) : new Chain(calls.get(0), calls.subList(1, calls.size()));
    }

    /** Names the kinds of objects. */
    private static final class Kind implements ProgramObject.Visitor<String> {

        @Override
        public String view(View view) {
            return "View";
        }

        @Override
        public String materializedView(MaterializedView view) {
            return "MaterializedView";
        }

        @Override
        public String function(StoredFunction function) {
            return "Function";
        }

        @Override
        public String trigger(Trigger trigger) {
            return "Trigger";
        }

        @Override
        public String extension(Extension extension) {
            return "Extension";
        }
    }
}
