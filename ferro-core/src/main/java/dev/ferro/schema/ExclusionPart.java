package dev.ferro.schema;

/**
 * One comparison of an exclusion constraint.
 *
 * @param key the column or expression, as in an index
 * @param operator the operator, in SQL, that is true of the values of two rows which collide in it
 */
public record ExclusionPart(IndexPart key, String operator) {

    public ExclusionPart key(IndexPart other) {
        return new ExclusionPart(other, operator);
    }

    public ExclusionPart operator(String other) {
        return new ExclusionPart(key, other);
    }
}
