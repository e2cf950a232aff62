package dev.ferro.models;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.FerroException;
import dev.ferro.dialect.Dialect;
import dev.ferro.schema.Column;
import dev.ferro.schema.QualifiedName;
import dev.ferro.schema.Table;
import java.util.List;

/** Reads models in tests, and says what came out of it as text. */
final class Models {

    private Models() {}

    static ModelSchema read(Class<?>... models) {
        return read(KnownDatabase.POSTGRESQL, models);
    }

    static ModelSchema read(Dialect database, Class<?>... models) {
        return ModelReader.read(List.of(models), new ModelSettings(true, database));
    }

    static String schema(Class<?>... models) {
        return SchemaText.of(read(models).schema());
    }

    static Table table(String name, Class<?>... models) {
        return read(models).schema().table(QualifiedName.of(name)).orElseThrow();
    }

    /** {@return a column of the only table of the model} */
    static String column(String name, Class<?> model) {
        return read(model)
                .schema()
                .tables()
                .get(0)
                .column(name)
                .map(SchemaText::of)
                .orElseThrow();
    }

    static List<String> columns(Class<?> model) {
        return read(model).schema().tables().get(0).columns().stream()
                .map(SchemaText::of)
                .toList();
    }

    static List<String> columnNames(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    static List<String> warnings(Class<?>... models) {
        return read(models).warnings();
    }

    /** {@return the message of everything that is wrong with the models} */
    static String problems(Class<?>... models) {
        return problems(KnownDatabase.POSTGRESQL, models);
    }

    static String problems(Dialect database, Class<?>... models) {
        return catchThrowableOfType(FerroException.class, () -> read(database, models))
                .getMessage()
                .replace(Models.class.getPackageName() + ".", "");
    }
}
