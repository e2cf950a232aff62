package dev.ferro.models;

import dev.ferro.annotations.Field;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field or record component of a model, or of a record embedded in one.
 *
 * @param place where it stands
 * @param declaration the field that carries its annotations
 * @param type its type, without {@code Optional}
 * @param nullable whether the Java type allows null
 * @param prefix what stands before the names of its columns
 */
record Member(Place place, java.lang.reflect.Field declaration, JavaType type, boolean nullable, String prefix) {

    String name() {
        return declaration.getName();
    }

    boolean has(Class<? extends Annotation> annotation) {
        return declaration.isAnnotationPresent(annotation);
    }

    <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
        return declaration.getAnnotation(annotation);
    }

    /** {@return what {@code @Field} says, or what it says by default} */
    Field options() {
        Field said = declaration.getAnnotation(Field.class);
        return said == null ? Unsaid.OPTIONS : said;
    }

    boolean isKey() {
        return options().primaryKey();
    }

    /** Carries a {@code @Field} that says nothing, for fields that have none. */
    private record Unsaid(@Field String component) {

        static final Field OPTIONS =
                Objects.requireNonNull(Unsaid.class.getRecordComponents()[0].getAnnotation(Field.class));
    }
}
