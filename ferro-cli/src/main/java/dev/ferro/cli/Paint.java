package dev.ferro.cli;

/** The colours of the output, or none. */
enum Paint {
    PLAIN(false),
    COLOURED(true);

    private static final String[] LANES = {"36", "35", "33", "34", "32"};

    private final boolean coloured;

    Paint(boolean coloured) {
        this.coloured = coloured;
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    String red(String text) {
        return paint("1;31", text);
    }

    String green(String text) {
        return paint("32", text);
    }

    String yellow(String text) {
        return paint("33", text);
    }

    String cyan(String text) {
        return paint("36", text);
    }

    /** {@return text in the colour of a lane of a drawing} The first one, often the only one, has none. */
    String lane(int number, String text) {
        return number == 0 || text.isBlank() ? text : paint(LANES[(number - 1) % LANES.length], text);
    }

    private String paint(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
