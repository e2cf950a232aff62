package dev.ferro.cli;

/** The entry of the command {@code ferro}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("ferro 0.1.0-SNAPSHOT");
    }
}
