-- Replace trigger.
--
-- id: 1a2b3c4d5e6f
-- revises: 0a1b2c3d4e5f
-- created: 2026-11-22T10:15:30Z
-- database: postgresql

-- upgrade

DROP TRIGGER set_changed ON users;
CREATE TRIGGER set_changed BEFORE UPDATE OF id, email ON users FOR EACH ROW EXECUTE FUNCTION set_changed();

-- downgrade

DROP TRIGGER set_changed ON users;
CREATE TRIGGER set_changed BEFORE UPDATE OF email ON users FOR EACH ROW EXECUTE FUNCTION set_changed();
