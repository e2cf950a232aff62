package dev.ferro.testing;

/** Whether a server of the tests writes through to the disk, or takes its time. */
enum Durability {
    VOLATILE,
    DURABLE;

    /** {@return what the system property {@link TestDatabase#DURABLE} asks for} */
    static Durability asked() {
        return Boolean.getBoolean(TestDatabase.DURABLE) ? DURABLE : VOLATILE;
    }
}
