package migrations.versions;

import static dev.ferro.script.Ddl.bigint;
import static dev.ferro.script.Ddl.column;
import static dev.ferro.script.Ddl.primaryKey;
import static dev.ferro.script.Ddl.varchar;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;
import java.util.Map;

/** Make products. */
@Revision(id = "aaaa1", created = "2026-11-22T10:15:30Z")
public final class Raaaa1_make_products implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "products",
                column("id", bigint()).notNull(),
                column("name", varchar(100)).notNull(),
                primaryKey("pk_products", "id"));
        op.insert("products", Map.of("id", 1L, "name", "chair"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("products");
    }
}
