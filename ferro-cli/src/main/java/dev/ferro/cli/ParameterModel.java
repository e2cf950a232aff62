package dev.ferro.cli;

/**
 * An argument that a command takes at a place.
 *
 * @param name what it is called in the usage line
 * @param required whether it must be there
 * @param many whether it may be repeated
 * @param description what it is, in one line
 */
record ParameterModel(String name, boolean required, boolean many, String description) {

    static ParameterModel required(String name, String description) {
        return new ParameterModel(name, true, false, description);
    }

    static ParameterModel optional(String name, String description) {
        return new ParameterModel(name, false, false, description);
    }

    String usage() {
        String shown = many ? name + "…" : name;
        return required ? shown : "[" + shown + "]";
    }
}
