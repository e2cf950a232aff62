package dev.ferro.testing;

import dev.ferro.dialect.Dialect;
import java.util.List;
import org.junit.jupiter.api.Nested;

/**
 * What every database must do, chapter by chapter, on a real one. The test of a dialect extends it, says which database it
 * is about, and adds what only that database has.
 */
public abstract class DialectSpecification {

    protected abstract Dialect dialect();

    /** {@return a fresh, empty database} */
    protected abstract TestDatabase database();

    /** {@return what the table of changes calls the database} */
    protected abstract String title();

    /** {@return the name of a collation other than the usual one} */
    protected abstract String collation();

    /** {@return SQL statements, written by hand, that create a schema with everything this database has} */
    protected abstract List<String> handWrittenSchema();

    /** {@return what random schemas may contain} */
    protected abstract Profile profile();

    /** {@return what sees the locks that statements take} */
    protected abstract LockWitness lockWitness();

    /** {@return how many pairs of schemas a full build tries, where no setting says it} */
    protected int manyPairs() {
        return 240;
    }

    /** {@return the same of several changes that are carried out at once} */
    protected int manyPairsAtOnce() {
        return 60;
    }

    @Nested
    class Tables extends TableChapter {
        Tables() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Columns extends ColumnChapter {
        Columns() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Types extends TypeChapter {
        Types() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Constraints extends ConstraintChapter {
        Constraints() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Exclusions extends ExclusionChapter {
        Exclusions() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Indexes extends IndexChapter {
        Indexes() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Enums extends EnumChapter {
        Enums() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Sequences extends SequenceChapter {
        Sequences() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Programs extends ProgramChapter {
        Programs() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Data extends DataChapter {
        Data() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Reflecting extends ReflectionChapter {
        Reflecting() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Spelling extends SpellingChapter {
        Spelling() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Changes extends ChangesChapter {
        Changes() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class Locking extends LockChapter {
        Locking() {
            super(DialectSpecification.this);
        }
    }

    @Nested
    class LawFour extends LawFourChapter {
        LawFour() {
            super(DialectSpecification.this);
        }
    }
}
