package dev.ferro.dialect.postgresql;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Schema;
import dev.ferro.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Questions laid out on as few temporary tables as will hold them. Equal questions are asked once: a thousand tables with
 * {@code price >= 0} make one.
 */
final class PostgresqlSheets {

    /** So many sheets are tried before a new one is begun. */
    private static final int OPEN = 8;

    private final List<PostgresqlSheet> sheets = new ArrayList<>();
    private final Map<Table, Place> places = new HashMap<>();

    /** Where a question is asked, and under what name. */
    private record Place(QualifiedName table, String element) {}

    void add(PostgresqlQuestion question) {
        places.computeIfAbsent(question.content(), content -> place(question));
    }

    private Place place(PostgresqlQuestion question) {
        String element = "ferro_asked_" + places.size();
        Table part = question.named(element);
        PostgresqlSheet sheet =
                question.mentionsTable() ? begin(question.holder().name().name()) : sheetFor(part);
        sheet.add(part);
        return new Place(sheet.name(), element);
    }

    private PostgresqlSheet sheetFor(Table part) {
        for (int index = sheets.size() - 1; index >= Math.max(0, sheets.size() - OPEN); index--) {
            if (sheets.get(index).takes(part)) {
                return sheets.get(index);
            }
        }
        return begin("ferro_sheet_" + sheets.size());
    }

    private PostgresqlSheet begin(String name) {
        PostgresqlSheet sheet = new PostgresqlSheet(name);
        sheets.add(sheet);
        return sheet;
    }

    List<Table> tables() {
        return sheets.stream().map(PostgresqlSheet::table).toList();
    }

    /** {@return what the database printed, in a table that holds it under the name it was asked for} */
    Table answer(PostgresqlQuestion question, Schema printed) {
        Place place = Objects.requireNonNull(places.get(question.content()));
        Table sheet = printed.table(place.table()).orElseThrow();
        return question.subject().isColumn()
                ? sheet
                : sheet.renameConstraint(place.element(), question.subject().name())
                        .renameIndex(place.element(), question.subject().name());
    }
}
