package dev.ferro.cli;

/**
 * An argument that a command takes at a place.
 *
 * @param name what it is called in the usage line
 * @param required whether it must be there
 * @param many whether it may be repeated
 * @param description what it is, in one line
 * @param completing what the shell offers for it
 */
record ParameterModel(String name, boolean required, boolean many, String description, Completing completing) {

    static ParameterModel required(String name, String description) {
        return new ParameterModel(name, true, false, description, Completing.of(name));
    }

    static ParameterModel optional(String name, String description) {
        return new ParameterModel(name, false, false, description, Completing.of(name));
    }

    /** {@return an argument that may be there several times} */
    static ParameterModel many(String name, boolean required, String description) {
        return new ParameterModel(name, required, true, description, Completing.of(name));
    }

    ParameterModel completing(Completing offered) {
        return new ParameterModel(name, required, many, description, offered);
    }

    String usage() {
        String shown = many ? name + "…" : name;
        return required ? shown : "[" + shown + "]";
    }
}
