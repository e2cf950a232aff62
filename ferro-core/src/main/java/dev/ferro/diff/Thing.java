package dev.ferro.diff;

import dev.ferro.schema.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Something that operations make, need, change and take away, and that therefore decides their order.
 *
 * @param kind what it is
 * @param owner the table, type or sequence that it is or belongs to, or the schema's name of an index
 * @param parts what it is within its owner
 */
record Thing(Kind kind, QualifiedName owner, List<String> parts) {

    /** The kinds of things. */
    enum Kind {
        TABLE,
        COLUMN,
        /** What the values of a column are: its type and collation. */
        VALUES,
        /** Whether a column may be NULL, and everything else that a primary key asks of it. */
        STATE,
        /** Whether the database numbers a column: where it does, some databases let no expression mention the column. */
        NUMBERING,
        /** The one primary key that a table can have. */
        PRIMARY_KEY,
        /** Columns that a foreign key can refer to. */
        KEY,
        ENUM,
        LABELS,
        SEQUENCE,
        /** A name that tables, types, sequences and indexes of one schema share. */
        NAME,
        /** A name that constraints share: those of one table, and on some databases those of one schema. */
        CONSTRAINT
    }

    static Thing table(QualifiedName table) {
        return new Thing(Kind.TABLE, table, List.of());
    }

    static Thing column(QualifiedName table, String column) {
        return new Thing(Kind.COLUMN, table, List.of(column));
    }

    static Thing values(QualifiedName table, String column) {
        return new Thing(Kind.VALUES, table, List.of(column));
    }

    static Thing state(QualifiedName table, String column) {
        return new Thing(Kind.STATE, table, List.of(column));
    }

    static Thing numbering(QualifiedName table, String column) {
        return new Thing(Kind.NUMBERING, table, List.of(column));
    }

    static Thing primaryKey(QualifiedName table) {
        return new Thing(Kind.PRIMARY_KEY, table, List.of());
    }

    static Thing key(QualifiedName table, Collection<String> columns) {
        return new Thing(Kind.KEY, table, List.copyOf(new TreeSet<>(columns)));
    }

    static Thing enumType(QualifiedName type) {
        return new Thing(Kind.ENUM, type, List.of());
    }

    static Thing labels(QualifiedName type) {
        return new Thing(Kind.LABELS, type, List.of());
    }

    static Thing sequence(QualifiedName name) {
        return new Thing(Kind.SEQUENCE, name, List.of());
    }

    static Thing name(QualifiedName name) {
        return new Thing(Kind.NAME, name, List.of());
    }

    static Thing constraint(QualifiedName table, String name) {
        return new Thing(Kind.CONSTRAINT, new QualifiedName(table.schema(), name), List.of());
    }
}
