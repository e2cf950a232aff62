package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Create exclusion. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_create_exclusion implements Migration {

    @Override
    public void upgrade(Operations op) {
        // SAFE118: This fails while two rows of `bookings` where NOT cancelled collide:
        // `int4range(first_night, last_night)` &&. Look for such rows before, by a join of the table with
        // itself on the same comparisons.
        // SAFE114: Nobody can read or write `bookings` while the index of this constraint is built. On a large
        // table, run it when the application can wait; PostgreSQL cannot build it meanwhile.
        op.createExclusion(
                "bookings",
                exclusion("ex_bookings_nights", exclude(expression("int4range(first_night, last_night)"), "&&"))
                        .where("NOT cancelled")
                        .using("gist"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("bookings", "ex_bookings_nights");
    }
}
