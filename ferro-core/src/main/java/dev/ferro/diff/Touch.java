package dev.ferro.diff;

import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.SqlExpression;

/**
 * Something that an operation changes, or uses as it is.
 *
 * @param kind what it is
 * @param owner the table, type, sequence or schema that it is or belongs to
 * @param part what it is called within its owner; empty where it is the owner itself
 * @param changes whether it is another afterwards
 */
record Touch(Kind kind, QualifiedName owner, String part, boolean changes) {

    /** The kinds of things that are touched. */
    enum Kind {
        SCHEMA("schema"),
        ENUM("enum"),
        SEQUENCE("sequence"),
        /** A table as a whole: made, renamed or dropped. */
        TABLE("table"),
        COLUMN("column"),
        CONSTRAINT("constraint"),
        INDEX("index"),
        PRIMARY_KEY("the primary key"),
        COMMENT("the comment"),
        ROWS("rows"),
        /** The columns that an SQL expression mentions. */
        EXPRESSION("expression");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    static Touch changed(Kind kind, QualifiedName owner, String part) {
        return new Touch(kind, owner, part, true);
    }

    static Touch used(Kind kind, QualifiedName owner, String part) {
        return new Touch(kind, owner, part, false);
    }

    /** {@return whether the one does not leave the other as it expects it} */
    boolean meets(Touch other) {
        boolean near = isInTable() == other.isInTable() && owner.equals(other.owner) && (changes || other.changes);
        return near
                && (kind == Kind.TABLE
                        || other.kind == Kind.TABLE
                        || isSame(other)
                        || mentions(other)
                        || other.mentions(this));
    }

    private boolean isSame(Touch other) {
        return kind == other.kind && part.equals(other.part);
    }

    private boolean mentions(Touch column) {
        return kind == Kind.EXPRESSION && column.kind == Kind.COLUMN && SqlExpression.mentions(part, column.part);
    }

    /** {@return whether both change parts of one table} */
    boolean sharesTable(Touch other) {
        return isInTable() && other.isInTable() && owner.equals(other.owner) && changes && other.changes;
    }

    /** {@return what two touches that meet are about} */
    Touch subject(Touch other) {
        return other.kind == Kind.TABLE || kind == Kind.EXPRESSION ? other.asChange() : asChange();
    }

    private Touch asChange() {
        return changed(kind, owner, part);
    }

    private boolean isInTable() {
        return kind != Kind.SCHEMA && kind != Kind.ENUM && kind != Kind.SEQUENCE;
    }

    Touch table() {
        return changed(Kind.TABLE, owner, "");
    }

    /** {@return it in words, such as {@code column `role` of `users`}} */
    String title() {
        return switch (kind) {
            case SCHEMA, ENUM, SEQUENCE, TABLE -> kind.title + " `" + owner + "`";
            case COLUMN, CONSTRAINT, INDEX -> kind.title + " `" + part + "` of `" + owner + "`";
            case PRIMARY_KEY, COMMENT, ROWS, EXPRESSION -> kind.title + " of `" + owner + "`";
        };
    }
}
