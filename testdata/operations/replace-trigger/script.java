package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** Replace trigger. */
@Revision(id = "1a2b3c4d5e6f", revises = "0a1b2c3d4e5f", created = "2026-11-22T10:15:30Z")
public final class R1a2b3c4d5e6f_replace_trigger implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.replaceTrigger(
                "set_changed",
                "users",
                sqlOn(
                                "h2",
                                "CREATE TRIGGER set_changed BEFORE UPDATE ON users FOR EACH ROW AS $$ org.h2.api.Trigger create() { return (connection, before, after) -> after[2] = java.time.LocalDateTime.now(); } $$")
                        .on(
                                "mariadb",
                                "CREATE TRIGGER set_changed BEFORE UPDATE ON users FOR EACH ROW SET NEW.changed = now()")
                        .on(
                                "postgresql",
                                "CREATE TRIGGER set_changed BEFORE UPDATE OF email ON users FOR EACH ROW EXECUTE FUNCTION set_changed()")
                        .on(
                                "sqlite",
                                "CREATE TRIGGER set_changed AFTER UPDATE OF email ON users BEGIN UPDATE users SET changed = CURRENT_TIMESTAMP WHERE id = NEW.id; END"),
                sqlOn(
                                "h2",
                                "CREATE TRIGGER set_changed BEFORE UPDATE ON users FOR EACH ROW AS $$ org.h2.api.Trigger create() { return (connection, before, after) -> after[2] = java.time.LocalDateTime.now(); } $$")
                        .on(
                                "mariadb",
                                "CREATE TRIGGER set_changed BEFORE UPDATE ON users FOR EACH ROW SET NEW.changed = utc_timestamp()")
                        .on(
                                "postgresql",
                                "CREATE TRIGGER set_changed BEFORE UPDATE OF id, email ON users FOR EACH ROW EXECUTE FUNCTION set_changed()")
                        .on(
                                "sqlite",
                                "CREATE TRIGGER set_changed AFTER UPDATE OF id, email ON users BEGIN UPDATE users SET changed = CURRENT_TIMESTAMP WHERE id = NEW.id; END"));
    }

    @Override
    public void downgrade(Operations op) {
        op.replaceTrigger(
                "set_changed",
                "users",
                sqlOn(
                                "h2",
                                "CREATE TRIGGER set_changed BEFORE UPDATE ON users FOR EACH ROW AS $$ org.h2.api.Trigger create() { return (connection, before, after) -> after[2] = java.time.LocalDateTime.now(); } $$")
                        .on(
                                "mariadb",
                                "CREATE TRIGGER set_changed BEFORE UPDATE ON users FOR EACH ROW SET NEW.changed = now()")
                        .on(
                                "postgresql",
                                "CREATE TRIGGER set_changed BEFORE UPDATE OF email ON users FOR EACH ROW EXECUTE FUNCTION set_changed()")
                        .on(
                                "sqlite",
                                "CREATE TRIGGER set_changed AFTER UPDATE OF email ON users BEGIN UPDATE users SET changed = CURRENT_TIMESTAMP WHERE id = NEW.id; END"));
    }
}
