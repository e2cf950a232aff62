package dev.ferro.testing;

import dev.ferro.schema.Column;
import dev.ferro.schema.Constraint;
import dev.ferro.schema.EnumType;
import dev.ferro.schema.Index;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of all sorts: plain, reserved, mixed in case, with spaces and quotes, in other scripts, as long as can be. */
final class RandomNames {

    private static final List<String> TABLES = List.of(
            "customers",
            "invoices",
            "items",
            "products",
            "tags",
            "payments",
            "shipments",
            "notes",
            "user",
            "order",
            "group",
            "CamelCase",
            "with space",
            "größen",
            "名簿",
            "say \"hi\"",
            "it's");

    private static final List<String> COLUMNS = List.of(
            "name",
            "title",
            "amount",
            "price",
            "status",
            "created_at",
            "quantity",
            "code",
            "email",
            "weight",
            "slug",
            "body",
            "score",
            "birthday",
            "select",
            "from",
            "default",
            "MixedCase",
            "two words",
            "straße",
            "数量",
            "quo\"te");

    private static final List<String> ENUMS = List.of("mood", "state", "Colour", "role kind", "größenart");
    private static final List<String> SEQUENCES = List.of("numbers", "tickets", "Counter", "next one", "größte");
    private static final List<String> LABELS =
            List.of("new", "open", "closed", "IN_PROGRESS", "on hold", "it's", "größer", "x", "done", "\"quoted\"");
    private static final List<String> NAMESPACES = List.of("sales", "audit", "Archive");
    private static final Pattern PLAIN = Pattern.compile("[a-z_]+");
    private static final Set<String> RESERVED = Set.of("select", "from", "default", "user", "order", "group");

    private final Dice dice;
    private final Profile profile;

    RandomNames(Dice dice, Profile profile) {
        this.dice = dice;
        this.profile = profile;
    }

    QualifiedName table(Schema schema) {
        return new QualifiedName(namespace(), fresh(odd(dice.pick(TABLES)), taken(schema)));
    }

    QualifiedName enumType(Schema schema) {
        return new QualifiedName(namespace(), fresh(dice.pick(ENUMS), taken(schema)));
    }

    QualifiedName sequence(Schema schema) {
        return new QualifiedName(namespace(), fresh(dice.pick(SEQUENCES), taken(schema)));
    }

    private @Nullable String namespace() {
        return profile.namespaces() && dice.percent(25) ? dice.pick(NAMESPACES) : null;
    }

    List<String> labels() {
        return dice.some(LABELS, dice.between(2, 4));
    }

    /** {@return a label that an enum has not yet} */
    String label(List<String> present) {
        return fresh(dice.pick(LABELS), lower(present));
    }

    String column(Table table) {
        return column(table, odd(dice.pick(COLUMNS)));
    }

    /** {@return a name like {@code wanted} that the table has not yet} */
    String column(Table table, String wanted) {
        return fresh(wanted, lower(table.columns().stream().map(Column::name).toList()));
    }

    /** {@return a name for a constraint or index that nothing in the schema or in the table has} */
    String element(String prefix, Schema schema, Table table, List<String> parts) {
        Set<String> taken = taken(schema);
        taken.addAll(taken(table));
        String suffix = parts.isEmpty() ? "" : "_" + String.join("_", parts);
        return fresh(prefix + "_" + table.name().name() + suffix, taken);
    }

    private String odd(String name) {
        return dice.percent(4) ? (name + "_").repeat(80) : name;
    }

    private String fresh(String wanted, Set<String> taken) {
        String name = cut(wanted, profile.identifierBytes());
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            name = cut(wanted, profile.identifierBytes() - 3) + "_" + number;
        }
        return name;
    }

    private static String cut(String name, int bytes) {
        String rest = name;
        while (rest.getBytes(StandardCharsets.UTF_8).length > bytes) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest.stripTrailing();
    }

    private static Set<String> taken(Schema schema) {
        Set<String> taken = lower(schema.enums().stream()
                .map(EnumType::name)
                .map(QualifiedName::name)
                .toList());
        taken.addAll(lower(schema.sequences().stream()
                .map(sequence -> sequence.name().name())
                .toList()));
        schema.tables().forEach(table -> taken.addAll(taken(table)));
        return taken;
    }

    private static Set<String> taken(Table table) {
        Set<String> taken = lower(List.of(table.name().name()));
        taken.addAll(lower(table.indexes().stream().map(Index::name).toList()));
        taken.addAll(lower(table.constraints().stream().map(Constraint::name).toList()));
        return taken;
    }

    /** SQLite takes no two names that differ in case only, see https://www.sqlite.org/lang_keywords.html. */
    private static Set<String> lower(List<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }

    /** {@return a column's name as an expression mentions it: quoted where it must be, and sometimes where it need not} */
    String sql(Column column) {
        String name = column.name();
        boolean plain = PLAIN.matcher(name).matches() && !RESERVED.contains(name);
        return plain && dice.percent(75) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
