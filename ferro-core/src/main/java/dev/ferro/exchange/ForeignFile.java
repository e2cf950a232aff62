package dev.ferro.exchange;

/**
 * A file of another tool.
 *
 * @param name its name
 * @param text what is in it
 */
public record ForeignFile(String name, String text) {}
